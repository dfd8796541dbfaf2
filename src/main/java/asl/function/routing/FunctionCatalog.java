package asl.function.routing;

import asl.function.TaskTime;
import asl.function.command.CommandFunction;
import asl.function.command.ProgramCall;
import asl.function.http.HttpFunction;
import asl.function.jar.HandlerStreams;
import asl.function.jar.JarRuntime;
import asl.function.jar.LoadedFunction;
import asl.function.lambda.LambdaEnvironment;
import asl.function.lambda.LambdaFunction;
import asl.function.lambda.NodeRuntime;
import asl.function.lambda.PythonRuntime;
import asl.function.lambda.ServingProcess;
import asl.function.lambda.WarmFunction;
import asl.function.lambda.WarmProcess;
import asl.function.lambda.WarmRuntime;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.FunctionSettings;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.Target;
import asl.function.mock.MockFunction;
import asl.function.process.CallQueue;
import asl.function.process.ChildProcesses;
import asl.function.process.Workers;
import asl.function.prompt.PromptDesk;
import asl.function.prompt.PromptFunction;
import asl.function.prompt.Respondent;
import asl.function.runtime.RuntimeProcess;
import asl.function.runtime.RuntimeProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapped functions, each made when it is called for the first time. */
final class FunctionCatalog implements AutoCloseable {
  /** A JVM takes more memory and time to start than other runtimes. */
  private static final int JVM_CONCURRENCY = 4;

  private final Workers workers = new Workers();
  private final ChildProcesses processes = new ChildProcesses();
  private final PromptDesk desk;
  private final IdentityHashMap<MappedFunction, QueuedFunction> open = new IdentityHashMap<>();
  private final IdentityHashMap<MappedFunction, MockCalls> mocks = new IdentityHashMap<>();
  private final TaskTime time;
  private @Nullable ProgramShares shares;
  private @Nullable HandlerStreams streams;

  /**
   * @param respondent answers the questions of prompts
   * @param time in which mocks answer; null for real time, on threads of the workers
   */
  FunctionCatalog(Respondent respondent, @Nullable TaskTime time) {
    this.desk = new PromptDesk(respondent, workers);
    this.time = time == null ? new WorkersTime(workers) : time;
  }

  /** Time where there is no loop. */
  private record WorkersTime(Workers workers) implements TaskTime {
    @Override
    public Instant now() {
      return InstantSource.system().instant();
    }

    @Override
    public boolean isVirtual() {
      return false;
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
      return workers.after(delay, action);
    }

    @Override
    public Runnable rest() {
      return () -> {};
    }
  }

  /**
   * A function and the queue of its calls.
   *
   * @param function what is called
   * @param queue limits how many calls run at a time
   */
  record QueuedFunction(LambdaFunction function, CallQueue queue) {}

  Workers workers() {
    return workers;
  }

  ChildProcesses processes() {
    return processes;
  }

  synchronized QueuedFunction get(MappedFunction mapped) {
    QueuedFunction function = open.get(mapped);
    if (function == null) {
      function = make(mapped);
      open.put(mapped, function);
    }
    return function;
  }

  /** The calls of a function that is mocked. */
  synchronized MockCalls mock(MappedFunction mapped, Target.Mock mock) {
    MockCalls calls = mocks.get(mapped);
    if (calls == null) {
      MockFunction function = new MockFunction(mock.answers());
      int given = mapped.settings().concurrency();
      calls = new MockCalls(function, given > 0 ? given : function.defaultConcurrency(), time);
      mocks.put(mapped, calls);
    }
    return calls;
  }

  private QueuedFunction make(MappedFunction mapped) {
    LambdaFunction function = mapped.target().accept(new Maker(mapped));
    if (mapped.target() instanceof Target.Prompt) {
      return new QueuedFunction(function, desk.queue());
    }
    int given = mapped.settings().concurrency();
    int limit = given > 0 ? given : function.defaultConcurrency();
    CallQueue queue = new CallQueue(workers, limit);
    if (function.startsPrograms()) {
      shares().add(queue, limit);
    }
    return new QueuedFunction(function, queue);
  }

  private ProgramShares shares() {
    ProgramShares all = shares;
    if (all == null) {
      all = new ProgramShares(processes.most());
      shares = all;
    }
    return all;
  }

  private synchronized HandlerStreams streams() {
    HandlerStreams open = streams;
    if (open == null) {
      open = HandlerStreams.open();
      streams = open;
    }
    return open;
  }

  @Override
  public void close() {
    processes.close();
    workers.close();
    synchronized (this) {
      if (streams != null) {
        streams.close();
        streams = null;
      }
      open.values().forEach(function -> function.function().close());
      open.clear();
    }
  }

  /** Makes the function of each kind. */
  private final class Maker implements Target.Visitor<LambdaFunction> {
    private final MappedFunction mapped;

    Maker(MappedFunction mapped) {
      this.mapped = mapped;
    }

    @Override
    public LambdaFunction visitCommand(Target.Command command) {
      FunctionSettings settings = mapped.settings();
      ProgramCall program =
          new ProgramCall(
              command.arguments(),
              settings.workingDirectory(),
              settings.environment(),
              settings.timeout());
      return new CommandFunction(program, remedy("another program"), processes, workers);
    }

    @Override
    public LambdaFunction visitPython(Target.Python python) {
      return warm(PythonRuntime.command(python.interpreter(), python.file(), python.handler()));
    }

    @Override
    public LambdaFunction visitNode(Target.Node node) {
      return warm(NodeRuntime.command(node.interpreter(), node.file(), node.export()));
    }

    @Override
    public LambdaFunction visitJar(Target.Jar jar) {
      if (jar.isolation() == Target.Isolation.CLASS_LOADER) {
        return new LoadedFunction(
            jar.classPath(), jar.handler(), mapped.settings().timeout(), streams());
      }
      return warm(
          JarRuntime.command(jar.java(), jar.options(), jar.classPath(), jar.handler()),
          JVM_CONCURRENCY);
    }

    @Override
    public LambdaFunction visitBootstrap(Target.Bootstrap program) {
      RuntimeProgram started =
          new RuntimeProgram(
              program.arguments(),
              program.handler(),
              mapped.settings().workingDirectory(),
              environment(),
              mapped.settings().timeout());
      return warm(
          () -> RuntimeProcess.start(started, processes, workers, InstantSource.system()),
          "another program",
          WarmFunction.DEFAULT_CONCURRENCY);
    }

    @Override
    public LambdaFunction visitHttp(Target.Http http) {
      return new HttpFunction(http.endpoint(), http.headers(), mapped.settings().timeout());
    }

    @Override
    public LambdaFunction visitMock(Target.Mock mock) {
      return new MockFunction(mock.answers());
    }

    @Override
    public LambdaFunction visitPrompt(Target.Prompt prompt) {
      return new PromptFunction(
          prompt.question(),
          prompt.approved(),
          prompt.rejected(),
          mapped.settings().timeout(),
          desk);
    }

    private LambdaFunction warm(List<String> command) {
      return warm(command, WarmFunction.DEFAULT_CONCURRENCY);
    }

    private LambdaFunction warm(List<String> command, int concurrency) {
      WarmRuntime runtime =
          new WarmRuntime(
              command,
              mapped.settings().workingDirectory(),
              environment(),
              mapped.settings().timeout());
      return warm(
          () -> WarmProcess.start(runtime, processes, workers),
          "another with 'interpreter'",
          concurrency);
    }

    private LambdaFunction warm(ServingProcess.Starter starter, String other, int concurrency) {
      WarmFunction function =
          new WarmFunction(starter, remedy(other), processes::isRoomWanted, concurrency);
      processes.onShortage(function::closeIdle);
      return function;
    }

    /** What to do where a program is missing. */
    private String remedy(String other) {
      return "install it, or name %s in the mapping (%s)".formatted(other, mapped.place());
    }

    private Map<String, String> environment() {
      FunctionSettings settings = mapped.settings();
      return LambdaEnvironment.of(
          FunctionReference.parse(mapped.key().text()).name(),
          settings.workingDirectory(),
          settings.environment());
    }
  }
}
