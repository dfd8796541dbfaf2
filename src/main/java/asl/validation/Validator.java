package asl.validation;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.diagnostic.Diagnostic;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceReader;
import asl.source.template.Substitution;
import asl.source.template.TemplateReader;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.rule.Rule;
import asl.validation.rule.Rules;
import asl.validation.schema.StructureCheck;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks definitions. One of it serves many files and many threads. */
public final class Validator {
  private final StructureCheck structure = new StructureCheck();
  private final List<Rule> rules = Rules.all();

  /**
   * Checks one file: a definition in JSON or YAML, or a template with definitions in it.
   *
   * @return everything found, in the order of the text; empty if nothing
   */
  public List<Diagnostic> validate(SourceFile file, ValidationOptions options) {
    if (DefinitionSize.isUnreadable(file)) {
      Findings findings = new Findings(file);
      DefinitionSize.report(file, findings);
      return findings.sorted();
    }
    SourceDocument document = SourceReader.read(file);
    if (TemplateReader.isTemplate(document)) {
      return new TemplateCheck(this, options).check(document);
    }
    return validate(document, options);
  }

  /** Checks a definition that has been read. */
  public List<Diagnostic> validate(SourceDocument document, ValidationOptions options) {
    return validate(document, options, Set.of());
  }

  /**
   * Checks a definition that has been read.
   *
   * @param filled the placeholders that get a value elsewhere; null for all
   */
  List<Diagnostic> validate(
      SourceDocument read, ValidationOptions options, @Nullable Set<String> filled) {
    SourceDocument document = Substitution.apply(read, options.substitutions());
    Findings findings = new Findings(document.file());
    SourceNode machine = document.root();
    TextFaults.report(document, machine == null ? List.of() : List.of(machine), findings);
    boolean whole = filled != null && filled.isEmpty();
    if (whole && DefinitionSize.isTooLarge(document.file())) {
      DefinitionSize.report(document.file(), findings);
    }
    SourceNode root = document.root();
    if (root instanceof SourceNode.ObjectNode) {
      structure.check(document, findings);
      StateMachine model = DefinitionReader.read(root.toValue());
      DefinitionOutline outline = DefinitionOutline.of(document, model, options.express(), filled);
      for (Rule rule : rules) {
        rule.check(outline, findings);
      }
      LiteralSizes.report(outline, findings);
    }
    return Suppressions.apply(document, findings.sorted());
  }
}
