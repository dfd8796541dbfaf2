package asl.function.mock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response of {@code MockedResponses}: what each invocation of a state gives.
 *
 * @param name its name in the file
 * @param invocations by the ranges of their numbers
 */
public record MockedResponse(String name, List<MockedInvocation> invocations) {
  /**
   * What the invocations of a range give: a result, or an error.
   *
   * @param first the first invocation's number, from 0
   * @param last the last one's
   * @param result what {@code Return} holds, where {@code error} is null
   * @param error what {@code Throw} names; null for a result
   * @param cause its cause; null if there is none
   */
  public record MockedInvocation(
      int first,
      int last,
      @Nullable Object result,
      @Nullable String error,
      @Nullable String cause) {}

  /** What the invocation of that number gives; null if the file does not say. */
  @Nullable MockedInvocation invocation(int number) {
    for (MockedInvocation invocation : invocations) {
      if (number >= invocation.first() && number <= invocation.last()) {
        return invocation;
      }
    }
    return null;
  }
}
