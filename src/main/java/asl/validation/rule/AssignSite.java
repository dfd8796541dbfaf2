package asl.validation.rule;

import asl.source.JsonPointer;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A variable that a state assigns.
 *
 * @param state the state
 * @param name the variable, without the {@code .$} that a path has behind it
 * @param place where the name stands
 */
record AssignSite(StateSite state, String name, Place place) {
  /** All assignments of a definition: of states, choice rules and catchers. */
  static List<AssignSite> of(DefinitionOutline outline) {
    List<AssignSite> found = new ArrayList<>();
    for (StateSite state : outline.states()) {
      found.addAll(of(state));
    }
    return found;
  }

  /** All assignments of a state. */
  static List<AssignSite> of(StateSite state) {
    List<AssignSite> found = new ArrayList<>();
    add(state, state.node(), state.pointer(), found);
    elements(state, "Choices", found);
    elements(state, "Catch", found);
    return found;
  }

  /** The names that a state, choice rule or catcher assigns itself. */
  static Set<String> names(StateSite state, ObjectNode holder) {
    List<AssignSite> found = new ArrayList<>();
    add(state, holder, state.pointer(), found);
    Set<String> names = new HashSet<>();
    for (AssignSite site : found) {
      names.add(site.name());
    }
    return names;
  }

  private static void elements(StateSite state, String field, List<AssignSite> found) {
    if (state.value(field) instanceof ArrayNode array) {
      JsonPointer at = state.pointer().member(field);
      for (int i = 0; i < array.elements().size(); i++) {
        if (array.elements().get(i) instanceof ObjectNode element) {
          add(state, element, at.element(i), found);
        }
      }
    }
  }

  private static void add(
      StateSite state, ObjectNode holder, JsonPointer at, List<AssignSite> found) {
    if (holder.get("Assign") instanceof ObjectNode assign) {
      JsonPointer pointer = at.member("Assign");
      for (Member member : assign.members()) {
        String key = member.name();
        boolean path = !state.isJsonata() && key.endsWith(".$");
        String name = path ? key.substring(0, key.length() - 2) : key;
        found.add(new AssignSite(state, name, Place.key(pointer, member)));
      }
    }
  }
}
