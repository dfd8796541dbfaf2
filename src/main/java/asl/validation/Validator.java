package asl.validation;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.diagnostic.Diagnostic;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceReader;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.rule.Rule;
import asl.validation.rule.Rules;
import asl.validation.schema.StructureCheck;
import java.util.List;

/** Checks definitions. One of it serves many files and many threads. */
public final class Validator {
  private final StructureCheck structure = new StructureCheck();
  private final List<Rule> rules = Rules.all();

  /**
   * Checks one file.
   *
   * @return everything found, in the order of the text; empty if nothing
   */
  public List<Diagnostic> validate(SourceFile file, ValidationOptions options) {
    return validate(SourceReader.read(file), options);
  }

  /** Checks a definition that has been read. */
  public List<Diagnostic> validate(SourceDocument document, ValidationOptions options) {
    Findings findings = new Findings(document.file());
    TextFaults.report(document, findings);
    SourceNode root = document.root();
    if (root instanceof SourceNode.ObjectNode) {
      structure.check(document, findings);
      StateMachine machine = DefinitionReader.read(root.toValue());
      DefinitionOutline outline = DefinitionOutline.of(document, machine, options.express());
      for (Rule rule : rules) {
        rule.check(outline, findings);
      }
    }
    return findings.sorted();
  }
}
