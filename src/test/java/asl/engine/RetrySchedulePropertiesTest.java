package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.Retrier;
import asl.source.JsonPointer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** When retriers try again, for all their numbers. */
class RetrySchedulePropertiesTest {
  private static final Duration YEAR = Duration.ofDays(365);

  private static Retrier retrier(
      long interval, double rate, @Nullable Long longest, boolean jitter) {
    return new Retrier(List.of("E"), interval, 99, rate, longest, jitter, JsonPointer.ROOT);
  }

  @Property
  void theFirstDelayIsTheInterval(
      @ForAll @LongRange(min = 1, max = 99_999) long interval,
      @ForAll @DoubleRange(min = 1, max = 10) double rate) {
    Duration delay = RetrySchedule.delay(retrier(interval, rate, null, false), 0, () -> 0);
    assertEquals(Duration.ofSeconds(interval), delay);
  }

  @Property
  void delaysGrowUntilTheLongestAndStayThere(
      @ForAll @LongRange(min = 1, max = 1000) long interval,
      @ForAll @DoubleRange(min = 1, max = 10) double rate,
      @ForAll @LongRange(min = 1001, max = 31_622_400) long longest) {
    Retrier retrier = retrier(interval, rate, longest, false);
    Duration before = Duration.ZERO;
    for (int done = 0; done < 60; done++) {
      Duration delay = RetrySchedule.delay(retrier, done, () -> 0);
      assertTrue(delay.compareTo(before) >= 0, "a delay is shorter than the one before");
      assertTrue(delay.compareTo(Duration.ofSeconds(longest)) <= 0, "longer than MaxDelaySeconds");
      before = delay;
    }
  }

  @Property
  void eachDelayIsTheOneBeforeTimesTheRate(
      @ForAll @LongRange(min = 1, max = 100) long interval,
      @ForAll @IntRange(min = 1, max = 3) int rate,
      @ForAll @IntRange(min = 0, max = 8) int done) {
    Retrier retrier = retrier(interval, rate, null, false);
    Duration delay = RetrySchedule.delay(retrier, done, () -> 0);
    assertEquals(delay.multipliedBy(rate), RetrySchedule.delay(retrier, done + 1, () -> 0));
  }

  @Property
  void fullJitterLiesBetweenNothingAndTheDelay(
      @ForAll @LongRange(min = 1, max = 99_999) long interval,
      @ForAll @DoubleRange(min = 1, max = 10) double rate,
      @ForAll @IntRange(min = 0, max = 99) int done,
      @ForAll long bits) {
    Duration whole = RetrySchedule.delay(retrier(interval, rate, null, false), done, () -> bits);
    Duration drawn = RetrySchedule.delay(retrier(interval, rate, null, true), done, () -> bits);
    assertTrue(!drawn.isNegative() && drawn.compareTo(whole) <= 0, () -> drawn + " of " + whole);
  }

  @Property
  void noDelayIsLongerThanAYear(
      @ForAll @LongRange(min = 1, max = 99_999_999) long interval,
      @ForAll @DoubleRange(min = 1, max = 1e300) double rate,
      @ForAll @IntRange(min = 0, max = 1_000_000) int done) {
    Duration delay = RetrySchedule.delay(retrier(interval, rate, null, false), done, () -> 0);
    assertTrue(!delay.isNegative() && delay.compareTo(YEAR) <= 0, delay::toString);
  }
}
