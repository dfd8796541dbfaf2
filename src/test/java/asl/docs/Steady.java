package asl.docs;

/** Text without what differs from run to run: times, durations, process numbers and tokens. */
final class Steady {
  private Steady() {}

  /**
   * What stays the same of what a command prints; in virtual time its times do.
   *
   * @param command as it is typed
   */
  static String text(String command, String printed) {
    return data(command.contains("--fast-forward") ? printed : withoutTimes(printed));
  }

  private static String withoutTimes(String printed) {
    return printed
        .replaceAll("\\d+(\\.\\d+)? (ms|s)\\b", "DURATION")
        .replaceAll("\\d+ %", "SHARE")
        .replaceAll("(?m)^ *\\d+\\.\\d{3} ", "AT ")
        .replaceAll("(?m) at \\d+\\.\\d{3}$", " at AT");
  }

  private static String data(String printed) {
    return printed
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)", "TIME")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
        .replaceAll(" +", " ")
        .replaceAll("(?m) $", "");
  }
}
