package asl.validation.rule;

import asl.definition.MapState;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state needs what Express workflows do not have.
 *
 * <p><b>What it does:</b> looks, where the machine is to be of type EXPRESS, for resources that end
 * in {@code .sync} or {@code .waitForTaskToken}, for activities and for distributed Map states.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition for an Express workflow.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob.sync", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Choosing workflow type.
 */
public final class ExpressRestrictions extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final String INTEGRATION = "Express state machine does not support '%s'";

  private static final String SYNC = ".sync";

  private static final String TOKEN = ".waitForTaskToken";

  ExpressRestrictions() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    if (outline.isExpress()) {
      for (StateSite state : outline.states()) {
        check(outline, state, CODE, Severity.ERROR, findings);
      }
    }
  }

  /** Reports with a code and a severity what a state has that an Express workflow may not have. */
  static void check(
      DefinitionOutline outline,
      StateSite state,
      DiagnosticCode code,
      Severity severity,
      Findings findings) {
    Member resource = state.field("Resource");
    if (resource != null
        && resource.value() instanceof ScalarNode scalar
        && scalar.value() instanceof String text) {
      String message = fault(text);
      if (message != null) {
        Place place = Place.member(state.pointer().member("Resource"), resource);
        findings.report(code, severity, place, message, null, List.of());
      }
    }
    if (state.state() instanceof MapState map
        && map.processor() != null
        && map.processor().distributed()) {
      JsonPointer mode = map.processor().pointer().member("ProcessorConfig").member("Mode");
      SourceNode node = outline.document().find(mode);
      Place place = node == null ? state.namePlace() : Place.value(mode, node);
      String message =
          "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state"
              + " machines";
      findings.report(code, severity, place, message, null, List.of());
    }
  }

  private static @Nullable String fault(String resource) {
    if (CredentialsOfActivity.isActivity(resource)) {
      return "Express state machine does not support Activity ARN";
    }
    if (resource.endsWith(TOKEN)) {
      return INTEGRATION.formatted(TOKEN) + " service integration";
    }
    int sync = resource.lastIndexOf(SYNC);
    return sync < 0
        ? null
        : INTEGRATION.formatted(resource.substring(sync)) + " service integration";
  }
}
