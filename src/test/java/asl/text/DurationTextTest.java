package asl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1 s",
    "1050, 1.05 s",
    "9999, 10 s",
    "12345, 12.3 s",
    "60000, 1 min",
    "185000, 3 min 5 s",
    "3600000, 1 h",
    "7800000, 2 h 10 min",
    "356400000, 4 d 3 h",
    "-5, -5 ms",
  })
  void durationsAreReadable(long millis, String expected) {
    assertEquals(expected, DurationText.of(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "59999, 59.999",
    "61001, 1:01.001",
    "3661000, 1:01:01",
    "360000000, 4d 04h"
  })
  void timesSinceTheStartAreReadable(long millis, String expected) {
    assertEquals(expected, DurationText.elapsed(Duration.ofMillis(millis)));
  }
}
