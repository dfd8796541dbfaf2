package asl.docs;

/** Text without what differs from run to run: times, durations, process numbers and tokens. */
final class Steady {
  private Steady() {}

  static String text(String printed) {
    return printed
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)", "TIME")
        .replaceAll("\\d+(\\.\\d+)? (ms|s)\\b", "DURATION")
        .replaceAll("\\d+ %", "SHARE")
        .replaceAll("(?m)^ *\\d+\\.\\d{3} ", "AT ")
        .replaceAll("(?m) at \\d+\\.\\d{3}$", " at AT")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
        .replaceAll(" +", " ")
        .replaceAll("(?m) $", "");
  }
}
