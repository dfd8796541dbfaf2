package asl.function.aws;

import org.jspecify.annotations.Nullable;

/**
 * A service integration's Resource taken apart (Step Functions: "Integrating services").
 *
 * @param sdk whether it is an AWS SDK integration, {@code aws-sdk:}; else an optimised one
 * @param service the service as the resource names it
 * @param action the API action in camelCase
 * @param pattern what follows the action: empty, {@code sync}, {@code sync:2} or {@code
 *     waitForTaskToken}
 */
record AwsResource(boolean sdk, String service, String action, String pattern) {
  private static final String STATES = ":states:";
  private static final String SDK = "aws-sdk:";

  /** Takes a Resource apart; null if it is no service integration. */
  static @Nullable AwsResource of(String resource) {
    int states = resource.indexOf(STATES);
    int region = states < 0 ? -1 : resource.indexOf(':', states + STATES.length());
    int account = region < 0 ? -1 : resource.indexOf(':', region + 1);
    if (!resource.startsWith("arn:") || account < 0) {
      return null;
    }
    String name = resource.substring(account + 1);
    boolean sdk = name.startsWith(SDK);
    String call = sdk ? name.substring(SDK.length()) : name;
    int colon = call.indexOf(':');
    if (colon <= 0 || colon == call.length() - 1) {
      return null;
    }
    String action = call.substring(colon + 1);
    int dot = action.indexOf('.');
    return new AwsResource(
        sdk,
        call.substring(0, colon),
        dot < 0 ? action : action.substring(0, dot),
        dot < 0 ? "" : action.substring(dot + 1));
  }

  /** Whether the task lasts until the job that it starts has ended. */
  boolean isJob() {
    return pattern.startsWith("sync");
  }
}
