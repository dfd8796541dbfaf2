package asl.validation;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import asl.source.template.EmbeddedDefinition.NamedFile;
import java.util.List;

/**
 * A template names a file for a definition, and the file cannot be read.
 *
 * <p><b>What it does:</b> looks for the local files that {@code DefinitionUri}, {@code
 * DefinitionS3Location} and the like name, from the template on.
 *
 * <p><b>Why it matters:</b> The definition is not checked, and packaging the template fails.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Resources": {"Order": {"Type": "AWS::Serverless::StateMachine",
 *   "Properties": {"DefinitionUri": "oder.asl.json"}}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Resources": {"Order": {"Type": "AWS::Serverless::StateMachine",
 *   "Properties": {"DefinitionUri": "order.asl.json"}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS SAM: AWS::Serverless::StateMachine.
 */
final class MissingDefinitionFile {
  private static final DiagnosticCode CODE = new DiagnosticCode("DEFINITION_NOT_FOUND");

  private MissingDefinitionFile() {}

  static Diagnostic fault(SourceFile template, NamedFile named) {
    return new Diagnostic(
        CODE,
        Severity.WARNING,
        "The definition " + named.path() + " cannot be read, so it is not checked",
        JsonPointer.ROOT,
        template,
        named.range(),
        "The path is relative to the template; correct it, or create the file.",
        List.of());
  }
}
