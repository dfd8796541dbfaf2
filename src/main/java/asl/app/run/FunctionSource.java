package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.definition.StateMachine;
import asl.function.TaskInvoker;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.InlineMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappingException;
import asl.function.mapping.MappingFile;
import asl.function.routing.MappingCheck;
import asl.function.routing.MappingCheck.Unmapped;
import asl.function.routing.TaskRouter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers for the Tasks of a run. */
final class FunctionSource implements AutoCloseable {
  private final String mappingFile;
  private final FunctionMapping mapping;
  private final TaskRouter router;

  private FunctionSource(String mappingFile, FunctionMapping mapping, TaskRouter router) {
    this.mappingFile = mappingFile;
    this.mapping = mapping;
    this.router = router;
  }

  /** Reads the mapping; no function is started before it is called. */
  static FunctionSource open(RunRequest request, RunTalk talk) throws JobException {
    RunRequest.Functions wanted = request.functions();
    FunctionMapping mapping = FunctionMapping.empty();
    String name = "functions.yaml";
    Path file = file(request);
    try {
      if (file != null) {
        name = file.toString();
        mapping = MappingFile.read(file, wanted.environment());
      }
      List<MappedFunction> inline = new ArrayList<>();
      for (String text : wanted.inline()) {
        inline.add(InlineMapping.parse(text, Path.of("").toAbsolutePath(), wanted.environment()));
      }
      mapping = mapping.overriddenBy(inline);
    } catch (MappingException e) {
      throw new JobException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new JobException(TextReader.problem(name, e));
    }
    return new FunctionSource(name, mapping, TaskRouter.open(mapping, talk::printed));
  }

  private static @Nullable Path file(RunRequest request) throws JobException {
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
  private static Path relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /** The Tasks that nothing answers for; null if there are none. */
  RunOutcome.@Nullable Unmapped unmapped(StateMachine machine) {
    List<Unmapped> found = new MappingCheck(mapping).unmapped(machine);
    if (found.isEmpty()) {
      return null;
    }
    List<RunOutcome.Missing> missing = new ArrayList<>();
    for (Unmapped each : found) {
      missing.add(new RunOutcome.Missing(each.stateNames(), each.resource(), each.line()));
    }
    return new RunOutcome.Unmapped(mappingFile, List.copyOf(missing));
  }

  /** Calls them. */
  TaskInvoker tasks() {
    return router;
  }

  @Override
  public void close() {
    router.close();
  }
}
