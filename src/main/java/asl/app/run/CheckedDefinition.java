package asl.app.run;

import asl.app.JobException;
import asl.app.input.DefinitionText;
import asl.app.input.TextReader;
import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.diagnostic.report.CheckedFile;
import asl.source.SourceDocument;
import asl.source.SourceReader;
import asl.validation.ValidationOptions;
import asl.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A definition as somebody wants to run it.
 *
 * @param file the errors found in it
 * @param machine what it defines; null where it has errors
 * @param document its text; null where there is none
 */
record CheckedDefinition(
    CheckedFile file, @Nullable StateMachine machine, @Nullable SourceDocument document) {
  /**
   * Reads and checks one.
   *
   * @param path the file, or {@code -}
   * @param express whether it is to be an Express workflow
   */
  static CheckedDefinition read(TextReader reader, String path, boolean express)
      throws JobException {
    String name = path.equals("-") ? "<stdin>" : path;
    DefinitionText text = DefinitionText.read(reader, path, name);
    if (text.fault() != null) {
      return new CheckedDefinition(new CheckedFile(name, List.of(text.fault())), null, null);
    }
    SourceDocument document = SourceReader.read(text.file());
    ValidationOptions options = new ValidationOptions(express, Map.of());
    CheckedFile checked =
        new CheckedFile(name, errors(new Validator().validate(document, options)));
    return checked.hasErrors() || document.root() == null
        ? new CheckedDefinition(checked, null, document)
        : new CheckedDefinition(
            checked, DefinitionReader.read(document.root().toValue()), document);
  }

  private static List<Diagnostic> errors(List<Diagnostic> found) {
    List<Diagnostic> errors = new ArrayList<>();
    for (Diagnostic each : found) {
      if (each.severity() == Severity.ERROR) {
        errors.add(each);
      }
    }
    return errors;
  }
}
