package asl.validation;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import asl.source.template.EmbeddedDefinition.NamedFile;
import asl.trust.OutOfReachException;
import java.util.List;

/**
 * A template names a file for a definition that is not read, because it is none of the files that
 * asl was given.
 *
 * <p><b>What it does:</b> holds the local files that {@code DefinitionUri}, {@code
 * DefinitionS3Location} and the like name to the folder that the template is in, or to the folder
 * that was named on the command line: regular files inside it, links resolved, called {@code
 * .json}, {@code .yaml}, {@code .yml} or {@code .asl}, of 16 MB at most.
 *
 * <p><b>Why it matters:</b> A template from somebody else could otherwise have any file of this
 * machine printed, for instance into the log of a build.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Resources": {"Order": {"Type": "AWS::Serverless::StateMachine",
 *   "Properties": {"DefinitionUri": "../flows/order.asl.json"}}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Resources": {"Order": {"Type": "AWS::Serverless::StateMachine",
 *   "Properties": {"DefinitionUri": "order.asl.json"}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> asl's own rule; a folder that holds both, given to {@code asl validate},
 * lets the template name the file.
 */
final class UnreachableDefinitionFile {
  private static final DiagnosticCode CODE = new DiagnosticCode("DEFINITION_OUT_OF_REACH");

  private UnreachableDefinitionFile() {}

  /**
   * The fault.
   *
   * @param reason why it is not read, and what to do
   */
  static Diagnostic fault(SourceFile template, NamedFile named, OutOfReachException reason) {
    return new Diagnostic(
        CODE,
        Severity.ERROR,
        "The definition " + named.path() + " is not read: " + reason.getMessage(),
        JsonPointer.ROOT,
        template,
        named.range(),
        reason.remedy(),
        List.of());
  }
}
