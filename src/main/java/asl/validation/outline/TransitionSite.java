package asl.validation.outline;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that names the state to go on with: {@code StartAt}, {@code Next} or {@code Default}.
 *
 * @param from the state it is in; null for the container's {@code StartAt}
 * @param target the name it gives
 * @param place where the name stands
 */
public record TransitionSite(@Nullable String from, String target, Place place) {

  /** All transitions of a container, in no special order. */
  static List<TransitionSite> of(ContainerSite container) {
    List<TransitionSite> found = new ArrayList<>();
    add(container.node(), "StartAt", container.pointer(), null, found);
    for (Member member : container.stateMembers().values()) {
      addState(container, member, found);
    }
    return found;
  }

  private static void addState(ContainerSite container, Member member, List<TransitionSite> found) {
    if (!(member.value() instanceof ObjectNode state)) {
      return;
    }
    JsonPointer pointer = container.pointer().member("States").member(member.name());
    add(state, "Next", pointer, member.name(), found);
    add(state, "Default", pointer, member.name(), found);
    addElements(state, "Choices", pointer, member.name(), found);
    addElements(state, "Catch", pointer, member.name(), found);
  }

  private static void addElements(
      ObjectNode state,
      String field,
      JsonPointer pointer,
      String name,
      List<TransitionSite> found) {
    if (state.get(field) instanceof ArrayNode array) {
      JsonPointer at = pointer.member(field);
      for (int i = 0; i < array.elements().size(); i++) {
        if (array.elements().get(i) instanceof ObjectNode element) {
          add(element, "Next", at.element(i), name, found);
        }
      }
    }
  }

  private static void add(
      ObjectNode object,
      String field,
      JsonPointer pointer,
      @Nullable String from,
      List<TransitionSite> found) {
    SourceNode value = object.get(field);
    if (value != null && value.toValue() instanceof String target) {
      found.add(new TransitionSite(from, target, Place.value(pointer.member(field), value)));
    }
  }
}
