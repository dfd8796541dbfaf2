package asl.validation.rule;

import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.source.JsonPointer;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which containers assign which variables, and from where they are seen: from the container itself
 * and those inside it, but not from the child executions of a distributed Map.
 */
final class VariableScopes {
  private final Map<JsonPointer, Set<String>> assigned = new HashMap<>();
  private final Set<JsonPointer> sealed = new HashSet<>();
  private final Set<String> all = new TreeSet<>();

  VariableScopes(DefinitionOutline outline) {
    for (ContainerSite container : outline.containers()) {
      Set<String> names = new HashSet<>();
      for (StateSite state : container.states()) {
        for (AssignSite site : AssignSite.of(state)) {
          names.add(site.name());
        }
        ItemProcessor processor = state.state() instanceof MapState map ? map.processor() : null;
        if (processor != null && processor.distributed()) {
          sealed.add(processor.pointer());
        }
      }
      assigned.put(container.pointer(), names);
      all.addAll(names);
    }
  }

  /** Whether something assigns the variable that is seen from the place. */
  boolean isVisible(String name, JsonPointer place) {
    for (JsonPointer at = place; at != null; at = at.parent()) {
      if (assigned.getOrDefault(at, Set.of()).contains(name)) {
        return true;
      }
      if (sealed.contains(at)) {
        return false;
      }
    }
    return false;
  }

  /** Whether something outside the distributed Map around the place assigns the variable. */
  boolean isHidden(String name, JsonPointer place) {
    for (JsonPointer at = place; at != null; at = at.parent()) {
      JsonPointer outside = at.parent();
      if (sealed.contains(at) && outside != null && isVisible(name, outside)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a container runs as child executions of its own. */
  boolean isSealed(JsonPointer container) {
    return sealed.contains(container);
  }

  /** Every variable that anything assigns. */
  Set<String> all() {
    return all;
  }
}
