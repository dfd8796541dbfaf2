package asl.graph.render;

import java.time.Duration;

/** A duration in the two greatest units that it has, such as {@code 1.5 s} or {@code 2 h 5 min}. */
final class DurationText {
  private DurationText() {}

  static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      long tenths = millis / 100;
      return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }
    long seconds = millis / 1000;
    if (seconds < 3600) {
      return two(seconds / 60, "min", seconds % 60, "s");
    }
    long minutes = seconds / 60;
    return minutes < 24 * 60
        ? two(minutes / 60, "h", minutes % 60, "min")
        : two(minutes / (24 * 60), "d", minutes / 60 % 24, "h");
  }

  private static String two(long great, String greatUnit, long small, String smallUnit) {
    String text = great + " " + greatUnit;
    return small == 0 ? text : text + ' ' + small + ' ' + smallUnit;
  }
}
