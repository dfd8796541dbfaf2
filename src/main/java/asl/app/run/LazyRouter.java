package asl.app.run;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.mapping.FunctionMapping;
import asl.function.routing.TaskRouter;
import asl.function.service.FolderStore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens the router when the first Task is called; a workflow without Tasks never needs it. */
final class LazyRouter implements TaskInvoker, AutoCloseable {
  private final FunctionMapping mapping;
  private final FolderStore objects;
  private final RunTalk talk;
  private final RunWorld world;
  private final LocalChildren children;
  private final Map<String, String> environment;
  private @Nullable TaskRouter router;

  LazyRouter(
      FunctionMapping mapping,
      FolderStore objects,
      RunTalk talk,
      LocalChildren children,
      Map<String, String> environment,
      RunWorld world) {
    this.world = world;
    this.mapping = mapping;
    this.objects = objects;
    this.talk = talk;
    this.children = children;
    this.environment = environment;
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    return open().invoke(invocation, listener);
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    return open().refusal(invocation);
  }

  private TaskRouter open() {
    TaskRouter open = router;
    if (open == null) {
      open =
          TaskRouter.open(
              mapping,
              objects,
              talk::printed,
              children,
              environment,
              talk::answer,
              world.ids(),
              world);
      router = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (router != null) {
      router.close();
    }
  }
}
