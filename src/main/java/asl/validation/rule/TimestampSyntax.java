package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp that is written out is none.
 *
 * <p><b>What it does:</b> reads the {@code Timestamp} of Wait states and the values of the {@code
 * Timestamp…} operators of choice rules as RFC 3339 timestamps, with a capital {@code T} and, if
 * there is no offset, a capital {@code Z}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Timestamp": "2030-01-31 12:00:00", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Timestamp": "2030-01-31T12:00:00Z", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Timestamps.
 */
public final class TimestampSyntax extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  TimestampSyntax() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (state.state().type() == StateType.WAIT) {
      check(state.field("Timestamp"), state.pointer(), state.isJsonata(), findings);
    }
    if (!state.isJsonata()) {
      for (RuleSite rule : RuleSite.allOf(state)) {
        for (Member member : rule.node().members()) {
          if (member.name().startsWith("Timestamp") && !member.name().endsWith("Path")) {
            check(member, rule.pointer(), false, findings);
          }
        }
      }
    }
  }

  private static void check(
      @Nullable Member member, JsonPointer pointer, boolean jsonata, Findings findings) {
    if (member == null || !(member.value() instanceof ScalarNode scalar)) {
      return;
    }
    boolean open =
        !(scalar.value() instanceof String text)
            || text.contains("${")
            || (jsonata && (text.startsWith("{%") || text.endsWith("%}")));
    if (!open && !isTimestamp((String) scalar.value())) {
      Place place = Place.value(pointer.member(member.name()), scalar);
      String help = "Write it as 2030-01-31T12:00:00Z.";
      findings.error(CODE, place, "String does not match RFC3339 timestamp", help);
    }
  }

  static boolean isTimestamp(@Nullable String text) {
    if (text == null || text.length() < 20 || text.charAt(10) != 'T' || text.endsWith("z")) {
      return false;
    }
    try {
      OffsetDateTime.parse(text);
      return text.charAt(16) == ':';
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
