package asl.validation;

import asl.diagnostic.Diagnostic;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceReader;
import asl.source.template.EmbeddedDefinition;
import asl.source.template.EmbeddedDefinition.NamedFile;
import asl.source.template.TemplateReader;
import asl.trust.OutOfReachException;
import asl.trust.Tree;
import asl.validation.outline.Findings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    List<EmbeddedDefinition> definitions = TemplateReader.definitions(template);
    List<SourceNode> machines = new ArrayList<>();
    for (EmbeddedDefinition definition : definitions) {
      SourceDocument document = definition.document();
      if (document != null && document.root() != null) {
        machines.add(document.root());
      }
    }
    TextFaults.report(template, machines, findings);
    List<Diagnostic> found = new ArrayList<>(findings.sorted());
    for (EmbeddedDefinition definition : definitions) {
      ValidationOptions own =
          new ValidationOptions(
              options.express() || definition.express(), options.substitutions(), options.tree());
      SourceDocument document = definition.document();
      NamedFile named = definition.named();
      if (document != null) {
        found.addAll(validator.validate(document, own, definition.filled()));
      } else if (named != null) {
        found.addAll(file(template.file(), named, definition, own));
      }
    }
    return found;
  }

  private List<Diagnostic> file(
      SourceFile template, NamedFile named, EmbeddedDefinition definition, ValidationOptions own) {
    try {
      Path path = Path.of(template.name());
      Tree tree = own.tree() == null ? Tree.ofFile(path) : own.tree();
      Path file = path.resolveSibling(named.path()).normalize();
      SourceFile source = new SourceFile(file.toString(), text(tree, file));
      return validator.validate(SourceReader.read(source), own, definition.filled());
    } catch (OutOfReachException e) {
      return List.of(UnreachableDefinitionFile.fault(template, named, e));
    } catch (IOException | InvalidPathException e) {
      return List.of(MissingDefinitionFile.fault(template, named));
    }
  }

  /** What is no UTF-8 is no definition. */
  private static String text(Tree tree, Path file) throws IOException {
    byte[] content = tree.readDefinition(file);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }
}
