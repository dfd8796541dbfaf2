package asl.validation;

import asl.diagnostic.Diagnostic;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceReader;
import asl.source.template.EmbeddedDefinition;
import asl.source.template.TemplateReader;
import asl.validation.outline.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the definitions of a template, those in files beside it included. */
final class TemplateCheck {
  private final Validator validator;
  private final ValidationOptions options;

  TemplateCheck(Validator validator, ValidationOptions options) {
    this.validator = validator;
    this.options = options;
  }

  List<Diagnostic> check(SourceDocument template) {
    Findings findings = new Findings(template.file());
    TextFaults.report(template, findings);
    List<Diagnostic> found = new ArrayList<>(findings.sorted());
    for (EmbeddedDefinition definition : TemplateReader.definitions(template)) {
      ValidationOptions own =
          new ValidationOptions(options.express() || definition.express(), options.substitutions());
      SourceDocument document = definition.document();
      String path = definition.path();
      if (document != null) {
        found.addAll(validator.validate(document, own, definition.filled()));
      } else if (path != null) {
        found.addAll(file(template.file(), path, definition, own));
      }
    }
    return found;
  }

  private List<Diagnostic> file(
      SourceFile template, String path, EmbeddedDefinition definition, ValidationOptions own) {
    try {
      Path file = Path.of(template.name()).resolveSibling(path).normalize();
      SourceFile source = new SourceFile(file.toString(), Files.readString(file));
      return validator.validate(SourceReader.read(source), own, definition.filled());
    } catch (IOException | InvalidPathException e) {
      return List.of(MissingDefinitionFile.fault(template, path));
    }
  }
}
