package asl.validation.rule;

import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A state needs what Express workflows do not have.
 *
 * <p><b>What it does:</b> looks, where the machine is to be of type EXPRESS, for resources that end
 * in {@code .sync} or {@code .waitForTaskToken}, for activities, for distributed Map states, and,
 * as a warning, for waits of more than five minutes.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition for an Express workflow. A longer wait
 * always ends in a timeout: an Express execution lasts five minutes at most.
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
public final class ExpressRestrictions implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNSUPPORTED_IN_EXPRESS");

  @Override
  public DiagnosticCode code() {
    return CODE;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final int LONGEST_SECONDS = 300;

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    if (!outline.isExpress()) {
      return;
    }
    for (StateSite state : outline.states()) {
      Member resource = state.field("Resource");
      if (resource != null
          && resource.value() instanceof ScalarNode scalar
          && scalar.value() instanceof String text
          && isForbidden(text)) {
        Place place = Place.member(state.pointer().member("Resource"), resource);
        String message =
            "Express workflows support neither " + ".sync, .waitForTaskToken nor activities";
        findings.error(CODE, place, message, null);
      }
      Member seconds = state.field("Seconds");
      if (seconds != null
          && seconds.value().toValue() instanceof Number wait
          && wait.doubleValue() > LONGEST_SECONDS) {
        Place place = Place.member(state.pointer().member("Seconds"), seconds);
        String message = "An Express execution lasts 300 seconds at most, but this waits " + wait;
        findings.warning(CODE, place, message, null);
      }
      if (state.state() instanceof MapState map) {
        ItemProcessor processor = map.processor();
        if (processor != null && processor.distributed()) {
          findings.error(
              CODE, state.namePlace(), "Express workflows have no distributed Map states", null);
        }
      }
    }
  }

  private static boolean isForbidden(String resource) {
    return resource.contains(".sync")
        || resource.endsWith(".waitForTaskToken")
        || resource.contains(":activity:");
  }
}
