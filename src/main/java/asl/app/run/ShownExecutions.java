package asl.app.run;

import asl.app.view.ExecutionView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which view shows which of the executions that are under way. */
final class ShownExecutions {
  private final @Nullable ExecutionView outermost;
  private final Map<String, ExecutionView> views = new HashMap<>();

  /**
   * @param outermost what shows the execution that all others come from; null if nothing does
   */
  ShownExecutions(@Nullable ExecutionView outermost) {
    this.outermost = outermost;
  }

  /** Whether any execution is shown. */
  boolean isAny() {
    return outermost != null;
  }

  /**
   * An execution begins.
   *
   * @param parentArn the execution that starts it
   * @param origin what the history of that one tells of the start
   * @param arn its ARN there
   * @param ownArn its ARN for what it starts itself
   * @return what shows it; null if nothing does
   */
  @Nullable ExecutionView begin(String parentArn, String origin, String arn, String ownArn) {
    ExecutionView parent = views.getOrDefault(parentArn, outermost);
    ExecutionView view = parent == null ? null : parent.child(origin, arn);
    if (view != null) {
      views.put(ownArn, view);
    }
    return view;
  }

  /** It has ended. */
  void end(String ownArn) {
    ExecutionView view = views.remove(ownArn);
    if (view != null) {
      view.finish(null);
    }
  }
}
