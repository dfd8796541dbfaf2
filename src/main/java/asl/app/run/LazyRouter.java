package asl.app.run;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.routing.TaskRouter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the router when the first Task is called; a workflow without Tasks never needs it. */
final class LazyRouter implements TaskInvoker, AutoCloseable {
  private final Supplier<TaskRouter> opening;
  private @Nullable TaskRouter router;

  LazyRouter(Supplier<TaskRouter> opening) {
    this.opening = opening;
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    TaskRouter open = router;
    if (open == null) {
      open = opening.get();
      router = open;
    }
    return open.invoke(invocation, listener);
  }

  @Override
  public void close() {
    if (router != null) {
      router.close();
    }
  }
}
