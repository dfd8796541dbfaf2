package asl.validation.rule;

import asl.definition.QueryLanguage;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A state of a JSONata machine is in JSONPath.
 *
 * <p><b>What it does:</b> looks for states with {@code "QueryLanguage": "JSONPath"} in a machine
 * with {@code "QueryLanguage": "JSONata"}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition. The other way round is allowed, so that a
 * machine can be moved to JSONata state by state.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A":
 *   {"Type": "Pass", "QueryLanguage": "JSONPath", "End": true}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A":
 *   {"Type": "Pass", "End": true}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Query Languages.
 */
public final class QueryLanguageDowngrade extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  QueryLanguageDowngrade() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    if (outline.machine().queryLanguage() != QueryLanguage.JSONATA) {
      return;
    }
    for (StateSite state : outline.states()) {
      Member language = state.field("QueryLanguage");
      if (language != null && "JSONPath".equals(language.value().toValue())) {
        Place place = Place.member(state.pointer(), language);
        findings.error(
            CODE,
            place,
            "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
            "Remove it here, or from the state machine and set it state by state.");
      }
    }
  }
}
