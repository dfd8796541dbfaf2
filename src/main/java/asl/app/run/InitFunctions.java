package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.input.Unwritable;
import asl.definition.StateMachine;
import asl.function.mapping.MappingFile;
import asl.function.routing.MappingSkeleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes a mapping file to begin with for a definition; an existing one stays as it is. */
public final class InitFunctions {
  private InitFunctions() {}

  /**
   * Writes the file.
   *
   * @param request the definition, and the file to write where it is not to be {@code
   *     functions.yaml} beside it
   * @param stdin what {@code -} means
   * @throws JobException if the file exists or cannot be written
   */
  public static InitOutcome write(RunRequest request, InputStream stdin) throws JobException {
    CheckedDefinition definition =
        CheckedDefinition.read(new TextReader(stdin), request.definition(), request.express());
    StateMachine machine = definition.machine();
    if (machine == null) {
      return new InitOutcome.Invalid(definition.file());
    }
    Path file = file(request);
    Path folder = file.toAbsolutePath().normalize().getParent();
    MappingSkeleton skeleton =
        MappingSkeleton.of(machine, fileName(request), folder == null ? file : folder);
    try {
      Files.writeString(file, skeleton.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw new JobException(Unwritable.sentence(file.toString(), e));
    }
    return new InitOutcome.Written(file.toString(), skeleton.mapped(), skeleton.open());
  }

  private static Path file(RunRequest request) throws JobException {
    String given = request.functions().file();
    try {
      if (given != null) {
        return Path.of(given);
      }
      if (request.definition().equals("-")) {
        return Path.of("functions.yaml");
      }
      Path definition = Path.of(request.definition());
      @Nullable Path existing = MappingFile.beside(definition);
      if (existing != null) {
        throw exists(existing);
      }
      return definition.resolveSibling("functions.yaml");
    } catch (InvalidPathException e) {
      throw new JobException(TextReader.problem(String.valueOf(given), e));
    }
  }

  private static String fileName(RunRequest request) {
    return request.definition().equals("-")
        ? "the definition"
        : String.valueOf(Path.of(request.definition()).getFileName());
  }

  private static JobException exists(Path file) {
    return new JobException(file + " exists already; nothing was written");
  }
}
