package asl.function.routing;

/**
 * Where an execution runs, as its ARN says.
 *
 * @param partition {@code aws} or another
 * @param region the region
 * @param account the account's number
 */
record ExecutionPlace(String partition, String region, String account) {
  static ExecutionPlace of(String executionArn) {
    String[] parts = executionArn.split(":", -1);
    return parts.length > 4
        ? new ExecutionPlace(parts[1], parts[3], parts[4])
        : new ExecutionPlace("aws", "us-east-1", "123456789012");
  }

  /** The ARN of a function, without version or alias. */
  String functionArn(String name) {
    return "arn:%s:lambda:%s:%s:function:%s".formatted(partition, region, account, name);
  }
}
