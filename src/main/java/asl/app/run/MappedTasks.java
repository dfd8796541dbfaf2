package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.definition.StateMachine;
import asl.function.ObjectStore;
import asl.function.TaskInvoker;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.InlineMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappingException;
import asl.function.mapping.MappingFile;
import asl.function.mock.MockConfigException;
import asl.function.mock.MockConfigFile;
import asl.function.mock.MockInvoker;
import asl.function.mock.MockedResponse;
import asl.function.service.FolderStore;
import asl.trust.Handling;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks answered by what is mapped for them, or by the mocks of a test case. */
final class MappedTasks implements TaskSource {
  private final RunReadiness readiness;
  private final FunctionMapping mapping;
  private final FolderStore objects;
  private final LazyRouter router;
  private final TaskInvoker tasks;
  private final RunRequest.@Nullable Mocks mocks;
  private final Set<String> answered;
  private final RunTalk talk;

  /**
   * @param mocks the test case that answers for some states; null for none
   * @param answered these states, which need no mapping
   * @param talk hears of mocks that answer nothing
   */
  private MappedTasks(
      RunReadiness readiness,
      FunctionMapping mapping,
      FolderStore objects,
      LazyRouter router,
      TaskInvoker tasks,
      RunRequest.@Nullable Mocks mocks,
      Set<String> answered,
      RunTalk talk) {
    this.readiness = readiness;
    this.mapping = mapping;
    this.objects = objects;
    this.router = router;
    this.tasks = tasks;
    this.mocks = mocks;
    this.answered = answered;
    this.talk = talk;
  }

  /** Reads the mapping; no function is started before it is called. */
  static MappedTasks open(RunRequest request, RunTalk talk, LocalChildren children, RunWorld world)
      throws JobException {
    RunRequest.Functions wanted = request.functions();
    Path file = file(request);
    String name = file == null ? "functions.yaml" : file.toString();
    FunctionMapping mapping = mapping(request);
    FolderStore objects = objects(request, mapping, world);
    LazyRouter router =
        new LazyRouter(mapping, objects, talk, children, wanted.environment(), world);
    RunRequest.Mocks mocks = wanted.mocks();
    Map<String, MockedResponse> responses = mocks == null ? Map.of() : mocked(mocks);
    RunReadiness readiness = new RunReadiness(name, mapping, responses.keySet(), talk);
    children.readBy(readiness);
    return new MappedTasks(
        readiness,
        mapping,
        objects,
        router,
        mocks == null ? router : new MockInvoker(responses, router, world.ids()),
        mocks,
        responses.keySet(),
        talk);
  }

  /**
   * The folders that stand for buckets; what the run reads is no object in them.
   *
   * @throws JobException if the history would overwrite what the run reads
   */
  static FolderStore objects(RunRequest request, FunctionMapping mapping, RunWorld world)
      throws JobException {
    return new FolderStore(
        mapping.buckets(),
        RunFiles.of(request, file(request), mapping),
        world.isVirtual() ? world::now : null);
  }

  /** What the mapping file and the command line say. */
  static FunctionMapping mapping(RunRequest request) throws JobException {
    RunRequest.Functions wanted = request.functions();
    Path file = file(request);
    try {
      FunctionMapping mapping =
          file == null ? FunctionMapping.empty() : MappingFile.read(file, wanted.environment());
      List<MappedFunction> inline = new ArrayList<>();
      for (String text : wanted.inline()) {
        inline.add(InlineMapping.parse(text, Path.of("").toAbsolutePath(), wanted.environment()));
      }
      return mapping.overriddenBy(inline);
    } catch (MappingException e) {
      throw new JobException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new JobException(TextReader.problem(String.valueOf(file), e));
    }
  }

  private static Map<String, MockedResponse> mocked(RunRequest.Mocks mocks) throws JobException {
    try {
      return MockConfigFile.read(Path.of(mocks.file()), mocks.stateMachine(), mocks.testCase());
    } catch (MockConfigException e) {
      throw new JobException(String.valueOf(e.getMessage()));
    } catch (IOException | InvalidPathException e) {
      throw new JobException(TextReader.problem(mocks.file(), e));
    }
  }

  private static @Nullable Path file(RunRequest request) throws JobException {
    if (request.functions().handling() == Handling.DATA) {
      return null;
    }
    String given = request.functions().file();
    try {
      if (given != null) {
        return Path.of(given);
      }
      Path beside =
          request.definition().equals("-")
              ? null
              : MappingFile.beside(Path.of(request.definition()));
      return beside == null ? null : relative(beside);
    } catch (InvalidPathException e) {
      throw new JobException(TextReader.problem(String.valueOf(given), e));
    }
  }

  /** The shorter of the ways to name a file. */
  static Path relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  @Override
  public @Nullable RunOutcome refused(StateMachine machine) throws JobException {
    if (mocks != null) {
      boolean others = !mapping.stateMachines().isEmpty();
      UnknownMocks.warnings(mocks, answered, machine, others).forEach(talk::warned);
    }
    return readiness.refused(machine);
  }

  @Override
  public TaskInvoker tasks() {
    return tasks;
  }

  @Override
  public ObjectStore buckets() {
    return objects;
  }

  @Override
  public void close() {
    router.close();
  }
}
