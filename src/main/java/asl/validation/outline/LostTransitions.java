package asl.validation.outline;

import asl.diagnostic.Suggestion;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether transitions of a container cannot be read, because a template puts states in, or because
 * a field is missing, misspelt or of a wrong type. The latter is reported as a fault of the
 * structure; what follows from it is no fault of its own: states that nothing leads to, or a
 * machine without an end.
 */
final class LostTransitions {
  private static final List<String> FIELDS = List.of("Next", "Default", "Choices", "Catch");

  private LostTransitions() {}

  static boolean in(ContainerSite container) {
    if (container.isOpen()) {
      return true;
    }
    for (Member member : container.stateMembers().values()) {
      if (!(member.value() instanceof ObjectNode state) || isLost(state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(ObjectNode state) {
    SourceNode type = state.get("Type");
    Object name = type == null ? null : type.toValue();
    boolean isChoice = "Choice".equals(name);
    boolean isLast = "Succeed".equals(name) || "Fail".equals(name);
    if (hasSlip(state) || isNoName(state.get("Next")) || isNoName(state.get("Default"))) {
      return true;
    }
    if (isChoice ? !hasRules(state) : !isLast && leadsNowhere(state)) {
      return true;
    }
    return loses(state.get("Choices")) || loses(state.get("Catch"));
  }

  private static boolean hasRules(ObjectNode state) {
    return state.get("Choices") instanceof ArrayNode rules && !rules.elements().isEmpty();
  }

  private static boolean leadsNowhere(ObjectNode state) {
    SourceNode end = state.get("End");
    boolean ends = end != null && !Boolean.FALSE.equals(end.toValue());
    return state.get("Next") == null && !ends;
  }

  /** Whether a choice rule or a catcher leads nowhere. */
  private static boolean loses(@Nullable SourceNode elements) {
    if (elements == null) {
      return false;
    }
    if (!(elements instanceof ArrayNode array)) {
      return true;
    }
    for (SourceNode element : array.elements()) {
      if (!(element instanceof ObjectNode object)
          || object.get("Next") == null
          || isNoName(object.get("Next"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoName(@Nullable SourceNode target) {
    return target != null && !(target.toValue() instanceof String);
  }

  /** Whether the field is one that many states have, which needs no comparing of letters. */
  private static boolean isCommon(String name) {
    return name.equals("Type") || name.equals("Comment") || name.equals("End");
  }

  private static boolean hasSlip(ObjectNode state) {
    for (Member member : state.members()) {
      String name = member.name();
      if (!FIELDS.contains(name) && !isCommon(name) && Suggestion.nearest(name, FIELDS) != null) {
        return true;
      }
    }
    return false;
  }
}
