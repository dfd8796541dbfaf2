package asl.validation.rule;

import asl.definition.ItemProcessor;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state needs what Express workflows do not have.
 *
 * <p><b>What it does:</b> looks, where the machine is to be of type EXPRESS, for resources that end
 * in {@code .sync} or {@code .waitForTaskToken}, for activities, for distributed Map states, and,
 * as a warning, for waits of more than five minutes. Inside a distributed Map whose child
 * executions are of type EXPRESS all of these are warnings.
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
public final class ExpressRestrictions extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNSUPPORTED_IN_EXPRESS");

  private static final int LONGEST_SECONDS = 300;

  ExpressRestrictions() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    Set<JsonPointer> express = new HashSet<>();
    for (StateSite state : outline.states()) {
      ItemProcessor processor = state.state() instanceof MapState map ? map.processor() : null;
      if (outline.isExpress()) {
        check(state, processor, Severity.ERROR, findings);
      } else if (isInside(state.pointer(), express)) {
        check(state, processor, Severity.WARNING, findings);
      }
      if (processor != null && processor.distributed() && isExpress(outline, processor)) {
        express.add(processor.pointer());
      }
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

  private static void check(
      StateSite state, @Nullable ItemProcessor processor, Severity severity, Findings findings) {
    Member resource = state.field("Resource");
    if (resource != null
        && resource.value() instanceof ScalarNode scalar
        && scalar.value() instanceof String text
        && isForbidden(text)) {
      Place place = Place.member(state.pointer().member("Resource"), resource);
      String message = "Express workflows support neither .sync, .waitForTaskToken nor activities";
      findings.report(CODE, severity, place, message, null, List.of());
    }
    Member seconds = state.field("Seconds");
    if (seconds != null
        && seconds.value().toValue() instanceof Number wait
        && wait.doubleValue() > LONGEST_SECONDS) {
      Place place = Place.member(state.pointer().member("Seconds"), seconds);
      String message = "An Express execution lasts 300 seconds at most, but this waits " + wait;
      findings.warning(CODE, place, message, null);
    }
    if (processor != null && processor.distributed()) {
      String message = "Express workflows have no distributed Map states";
      findings.report(CODE, severity, state.namePlace(), message, null, List.of());
    }
  }

  private static boolean isForbidden(String resource) {
    return resource.contains(".sync")
        || resource.endsWith(".waitForTaskToken")
        || resource.contains(":activity:");
  }
}
