package asl.app.run;

import asl.engine.ProgressSink;
import asl.text.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What a run is busy with, in one line that is true for a moment. Any thread may ask for it, and
 * may have the wait that ends first skipped.
 */
public final class RunProgress implements ProgressSink {
  /** So that what somebody can do stands on the line of a narrow terminal, too. */
  private static final int WIDEST_NAME = 20;

  private record MapCount(Instant begun, long done, long failed, long total) {}

  private final Set<Wait> waits = new LinkedHashSet<>();
  private final Map<String, MapCount> maps = new LinkedHashMap<>();
  private @Nullable InstantSource clock;
  private @Nullable Executor loop;

  /** The progress of a run that has not begun. */
  public RunProgress() {}

  /**
   * The run begins.
   *
   * @param newClock its time
   * @param newLoop runs actions where the run's waits may be skipped
   */
  synchronized void begin(InstantSource newClock, Executor newLoop) {
    clock = newClock;
    loop = newLoop;
  }

  /** What goes on; null if nothing does that is worth a word. */
  public synchronized @Nullable String text() {
    InstantSource now = clock;
    if (now == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, MapCount> map : maps.entrySet()) {
      text.append(text.length() == 0 ? "" : " · ");
      text.append(map(map.getKey(), map.getValue(), now.instant()));
    }
    Wait next = soonest();
    if (next != null && next.until().isAfter(now.instant().plusSeconds(1))) {
      text.append(text.length() == 0 ? "" : " · ").append(wait(next, now.instant()));
    }
    return text.length() == 0 ? null : text.toString();
  }

  /** Ends the wait that would end first; does nothing if there is none. */
  public synchronized void skip() {
    Wait next = soonest();
    Executor runner = loop;
    if (next != null && runner != null) {
      runner.execute(next::skip);
    }
  }

  private @Nullable Wait soonest() {
    Wait soonest = null;
    for (Wait wait : waits) {
      if (soonest == null || wait.until().isBefore(soonest.until())) {
        soonest = wait;
      }
    }
    return soonest;
  }

  private String wait(Wait wait, Instant now) {
    Duration left = Duration.between(now, wait.until());
    String what = wait.isBeforeRetry() ? " is tried again in " : " waits, ";
    String end = wait.isBeforeRetry() ? "" : " left";
    String more = waits.size() == 1 ? "" : " (and " + number(waits.size() - 1) + " more wait)";
    String state = Columns.cut(wait.state(), WIDEST_NAME);
    return state + what + countdown(left) + end + more + "; Enter skips it";
  }

  /** {@code 0:07}, {@code 12:30}, {@code 3:00:00}, {@code 2 d 3:00:00}; counts up to the second. */
  private static String countdown(Duration left) {
    long seconds = Math.max(0, left.plusMillis(999).toSeconds());
    long hours = seconds / 3600;
    String clock = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
    if (hours == 0) {
      return clock.startsWith("0") ? clock.substring(1) : clock;
    }
    String days = hours < 24 ? "" : hours / 24 + " d ";
    return days + hours % 24 + ":" + clock;
  }

  private static String map(String state, MapCount count, Instant now) {
    StringBuilder text = new StringBuilder(state).append(": ").append(number(count.done()));
    if (count.total() > 0) {
      text.append(" of ").append(number(count.total()));
    }
    text.append(" done");
    if (count.failed() > 0) {
      text.append(", ").append(number(count.failed())).append(" failed");
    }
    long millis = Duration.between(count.begun(), now).toMillis();
    if (millis >= 1000 && count.done() > 0) {
      text.append(", ").append(number(Math.round(count.done() * 1000.0 / millis))).append("/s");
    }
    return text.toString();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Override
  public synchronized void waitBegun(Wait wait) {
    waits.add(wait);
  }

  @Override
  public synchronized void waitEnded(Wait wait) {
    waits.remove(wait);
  }

  @Override
  public synchronized void mapAdvanced(String state, long done, long failed, long total) {
    MapCount known = maps.get(state);
    Instant begun = known == null ? instant() : known.begun();
    maps.put(state, new MapCount(begun, done, failed, total));
  }

  private Instant instant() {
    return clock == null ? Instant.EPOCH : clock.instant();
  }

  @Override
  public synchronized void mapEnded(String state) {
    maps.remove(state);
  }
}
