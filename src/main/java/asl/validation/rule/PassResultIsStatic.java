package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * The {@code Result} of a Pass state holds what looks like a path.
 *
 * <p><b>What it does:</b> looks in {@code Result} for text that begins with {@code $.} or {@code
 * $$.} and for names that end in {@code .$}.
 *
 * <p><b>Why it matters:</b> A Result is constant: the text itself becomes the output. {@code
 * Parameters} evaluates paths.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Result": {"id.$": "$.order.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$.order.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Pass State; AWS: ValidateStateMachineDefinition.
 */
public final class PassResultIsStatic extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("PASS_RESULT_IS_STATIC");

  PassResultIsStatic() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member result = state.field("Result");
    if (state.state().type() == StateType.PASS && result != null && !state.isJsonata()) {
      check(result, state.pointer().member("Result"), findings);
    }
  }

  private static void check(Member member, JsonPointer pointer, Findings findings) {
    if (member.name().endsWith(".$")
        || (member.value() instanceof ScalarNode scalar
            && StaticPath.looksLikePath(scalar.value()))) {
      String message = "The Result of a Pass state is static: paths in it are not evaluated";
      findings.warning(CODE, Place.key(pointer, member), message, "Use \"Parameters\" instead.");
    } else if (member.value() instanceof ObjectNode object) {
      for (Member inner : object.members()) {
        check(inner, pointer.member(inner.name()), findings);
      }
    }
  }
}
