package asl.validation.rule;

import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashSet;
import java.util.Set;

/**
 * What runs as an Express workflow waits too long, or has a state that child executions of type
 * EXPRESS cannot run.
 *
 * <p><b>What it does:</b> looks, where the machine is to be of type EXPRESS and inside a
 * distributed Map whose child executions are, for waits of more than five minutes; inside such a
 * Map also for resources that end in {@code .sync} or {@code .waitForTaskToken}, for activities and
 * for distributed Map states.
 *
 * <p><b>Why it matters:</b> An Express execution lasts five minutes at most, so a longer wait
 * always ends in a timeout; and the child executions fail.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Seconds": 600, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Seconds": 60, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Choosing workflow type.
 */
public final class ExpressLimits extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNSUPPORTED_IN_EXPRESS");

  private static final int LONGEST_SECONDS = 300;

  ExpressLimits() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    Set<JsonPointer> express = new HashSet<>();
    for (StateSite state : outline.states()) {
      boolean isChild = isInside(state.pointer(), express);
      if (isChild && !outline.isExpress()) {
        ExpressRestrictions.check(outline, state, CODE, Severity.WARNING, findings);
      }
      if (isChild || outline.isExpress()) {
        wait(state, findings);
      }
      ItemProcessor processor = state.state() instanceof MapState map ? map.processor() : null;
      if (processor != null && processor.distributed() && isExpress(outline, processor)) {
        express.add(processor.pointer());
      }
    }
  }

  private static void wait(StateSite state, Findings findings) {
    Member seconds = state.field("Seconds");
    if (seconds != null
        && seconds.value().toValue() instanceof Number wait
        && wait.doubleValue() > LONGEST_SECONDS) {
      Place place = Place.member(state.pointer().member("Seconds"), seconds);
      String message = "An Express execution lasts 300 seconds at most, but this waits " + wait;
      findings.warning(CODE, place, message, null);
    }
  }

  private static boolean isExpress(DefinitionOutline outline, ItemProcessor processor) {
    JsonPointer type = processor.pointer().member("ProcessorConfig").member("ExecutionType");
    SourceNode node = outline.document().find(type);
    return node != null && "EXPRESS".equals(node.toValue());
  }

  private static boolean isInside(JsonPointer pointer, Set<JsonPointer> containers) {
    for (JsonPointer at = pointer; at != null && !containers.isEmpty(); at = at.parent()) {
      if (containers.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
