package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field takes a constant, but holds what looks like a path.
 *
 * <p><b>What it does:</b> looks in the fields that have a form with {@code Path} behind the name,
 * such as {@code Cause} or {@code StringEquals}, for text that begins with {@code $.} or {@code
 * $$.}.
 *
 * <p><b>Why it matters:</b> The text itself is taken, not what the path points to.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Fail", "Cause": "$.error.Cause"}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Fail", "CausePath": "$.error.Cause"}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ValidateStateMachineDefinition.
 */
public final class NoPath extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("NO_PATH");

  private static final List<String> FIELDS = List.of("Error", "Cause", "Timestamp");

  NoPath() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (!state.isJsonata()) {
      StateType type = state.state().type();
      if (type == StateType.FAIL || type == StateType.WAIT) {
        for (String field : FIELDS) {
          check(state.field(field), state.pointer(), findings);
        }
      }
      for (RuleSite rule : RuleSite.allOf(state)) {
        for (Member member : rule.node().members()) {
          ComparisonOperator operator = ComparisonOperator.ofField(member.name());
          if (operator != null
              && operator.hasPathForm()
              && operator.label().equals(member.name())) {
            check(member, rule.pointer(), findings);
          }
        }
      }
    }
  }

  private static void check(@Nullable Member member, JsonPointer pointer, Findings findings) {
    if (member != null
        && member.value() instanceof ScalarNode scalar
        && StaticPath.looksLikePath(scalar.value())) {
      Place place = Place.key(pointer.member(member.name()), member);
      String message = "Field '" + member.name() + "' holds a path, but takes a constant";
      findings.warning(CODE, place, message, "Write \"" + member.name() + "Path\".");
    }
  }
}
