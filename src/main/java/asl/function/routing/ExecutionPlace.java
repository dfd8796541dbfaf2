package asl.function.routing;

import asl.function.mapping.FunctionReference;

/**
 * Where an execution runs, as its ARN says.
 *
 * @param partition {@code aws} or another
 * @param region the region
 * @param account the account's number
 */
record ExecutionPlace(String partition, String region, String account) {
  /** Where executions run that nothing else is said of. */
  static final ExecutionPlace LOCAL = new ExecutionPlace("aws", "us-east-1", "111111111111");

  static ExecutionPlace of(String executionArn) {
    String[] parts = executionArn.split(":", -1);
    return parts.length > 4 ? new ExecutionPlace(parts[1], parts[3], parts[4]) : LOCAL;
  }

  /** The ARN of a function, without version or alias. */
  String functionArn(String name) {
    return "arn:%s:lambda:%s:%s:function:%s".formatted(partition, region, account, name);
  }

  /** The ARN, without version or alias, that the name of a function stands for. */
  String arn(String name) {
    return name.startsWith("arn:") ? name : functionArn(FunctionReference.parse(name).name());
  }
}
