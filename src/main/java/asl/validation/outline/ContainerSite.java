package asl.validation.outline;

import asl.definition.StateContainer;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state machine, branch or item processor and its text.
 *
 * @param container the model
 * @param node its object
 * @param stateMembers the entries of {@code States} by name, those that are no right state included
 * @param states the right states, in the order of the text
 * @param statesByName the same by name
 */
public record ContainerSite(
    StateContainer container,
    ObjectNode node,
    Map<String, Member> stateMembers,
    List<StateSite> states,
    Map<String, StateSite> statesByName) {
  /** Where the container stands. */
  public JsonPointer pointer() {
    return container.pointer();
  }

  /** Whether a template puts in states, or their names, so that not all are known. */
  public boolean isOpen() {
    for (String name : stateMembers.keySet()) {
      if (name.contains("${")) {
        return true;
      }
    }
    return false;
  }

  /** The site of a state of this container; null if there is none of that name. */
  public @Nullable StateSite state(String name) {
    return statesByName.get(name);
  }
}
