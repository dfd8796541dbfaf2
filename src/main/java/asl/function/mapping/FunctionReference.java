package asl.function.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How a Lambda function may be named: its name, a partial ARN ({@code account:function:name}) or
 * its ARN, each with or without a version or alias (Lambda API: Invoke, {@code FunctionName}). The
 * ARN of an activity names a function that works as its worker.
 *
 * @param name the bare name
 * @param qualifier the version or alias; null if none is given
 * @param arn whether it was given as a full ARN
 */
public record FunctionReference(String name, @Nullable String qualifier, boolean arn) {
  private static final String FUNCTION = "function";
  private static final String ACTIVITY = "activity";

  /** Takes a name or an ARN apart. */
  public static FunctionReference parse(String text) {
    String[] parts = text.split(":", -1);
    if (text.startsWith("arn:")) {
      if (parts.length >= 7 && parts[2].equals("lambda") && parts[5].equals(FUNCTION)) {
        return new FunctionReference(parts[6], qualifier(parts, 7), true);
      }
      boolean activity =
          parts.length == 7 && parts[2].equals("states") && parts[5].equals(ACTIVITY);
      return new FunctionReference(activity ? parts[6] : text, null, true);
    }
    if (parts.length >= 3 && parts[1].equals(FUNCTION)) {
      return new FunctionReference(parts[2], qualifier(parts, 3), false);
    }
    if (parts.length >= 2 && parts[0].equals(FUNCTION)) {
      return new FunctionReference(parts[1], qualifier(parts, 2), false);
    }
    return parts.length <= 2
        ? new FunctionReference(parts[0], qualifier(parts, 1), false)
        : new FunctionReference(text, null, false);
  }

  private static @Nullable String qualifier(String[] parts, int index) {
    return parts.length > index && !parts[index].isEmpty() ? parts[index] : null;
  }
}
