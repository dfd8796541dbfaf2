package asl.engine;

/**
 * The Resource of a Task, taken apart (AWS: "Integrating services").
 *
 * @param arn as the definition has it
 * @param kind what sort of work it names
 * @param type the service: {@code sqs}, {@code aws-sdk:s3}; {@code lambda} for a function's ARN
 * @param action the action: {@code sendMessage.waitForTaskToken}; empty for a function's ARN
 */
record TaskResource(String arn, Kind kind, String type, String action) {
  /** The sorts of work. */
  enum Kind {
    /** A Lambda function by its ARN. */
    FUNCTION,
    /** An activity. */
    ACTIVITY,
    /** A service integration. */
    SERVICE
  }

  static TaskResource of(String arn) {
    int service = arn.indexOf(":states:::");
    if (service >= 0) {
      String integration = arn.substring(service + ":states:::".length());
      int cut = integration.startsWith("aws-sdk:") ? "aws-sdk:".length() : 0;
      int colon = integration.indexOf(':', cut);
      if (colon < 0) {
        return new TaskResource(arn, Kind.SERVICE, integration, "");
      }
      return new TaskResource(
          arn, Kind.SERVICE, integration.substring(0, colon), integration.substring(colon + 1));
    }
    boolean activity = arn.contains(":activity:") && arn.contains(":states:");
    return new TaskResource(arn, activity ? Kind.ACTIVITY : Kind.FUNCTION, "lambda", "");
  }

  /** Whether the task ends only when its token comes back. */
  boolean waitsForToken() {
    return action.endsWith(".waitForTaskToken");
  }

  /** Whether the task ends with the job that it started. */
  boolean waitsForJob() {
    return action.contains(".sync");
  }

  /** Whether {@code $$.Task.Token} can be asked for. */
  boolean hasToken() {
    return waitsForToken() || waitsForJob() || kind == Kind.ACTIVITY;
  }

  /** What the message about a result that is too large calls it. */
  String shortName() {
    return kind == Kind.SERVICE ? type : arn;
  }
}
