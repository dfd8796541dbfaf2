package asl.validation.schema;

import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keywords about the members of an object and the elements of an array. */
final class ContainerKeywords {
  private ContainerKeywords() {}

  /**
   * {@code properties} and {@code additionalProperties}. Of duplicate members the last one counts.
   *
   * @param named the schemas of known members
   * @param others the schema of all others; null if anything is allowed
   */
  record Properties(Map<String, CompiledSchema> named, @Nullable CompiledSchema others)
      implements Keyword {
    /** So many members are compared with one another sooner than entered into a map. */
    private static final int FEW = 12;

    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (!(node instanceof ObjectNode object)) {
        return true;
      }
      for (Member member : lastOfEachName(object)) {
        CompiledSchema schema = named.get(member.name());
        if (schema == null && !Placeholders.has(member.name())) {
          schema = others;
        }
        if (schema != null && !schema.accepts(member.value(), screen)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!(node instanceof ObjectNode object)) {
        return;
      }
      for (Member member : lastOfEachName(object)) {
        CompiledSchema schema = named.get(member.name());
        if (schema != null) {
          faults.explain(schema, member);
        } else if (others != null && !Placeholders.has(member.name())) {
          if (others.isNothing()) {
            faults.add("additionalProperties", member.name(), List.of());
          } else {
            faults.explain(others, member);
          }
        }
      }
    }

    private static Collection<Member> lastOfEachName(ObjectNode object) {
      List<Member> members = object.members();
      if (members.size() <= FEW && areDistinct(members)) {
        return members;
      }
      Map<String, Member> last = new LinkedHashMap<>(members.size() * 2);
      for (Member member : members) {
        last.put(member.name(), member);
      }
      return last.size() == members.size() ? members : last.values();
    }

    private static boolean areDistinct(List<Member> members) {
      for (int i = 1; i < members.size(); i++) {
        String name = members.get(i).name();
        for (int j = 0; j < i; j++) {
          if (members.get(j).name().equals(name)) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /** {@code required}. An object with a placeholder for a key may have it yet. */
  record Required(List<String> names) implements Keyword {
    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (node instanceof ObjectNode object) {
        for (String name : names) {
          if (object.member(name) == null) {
            faults.add("required", name, List.of());
          }
        }
      }
    }

    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (!(node instanceof ObjectNode object)) {
        return true;
      }
      for (String name : names) {
        if (object.member(name) == null) {
          return false;
        }
      }
      return true;
    }
  }

  /** {@code minProperties}. */
  record MinProperties(int limit) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return !(node instanceof ObjectNode object) || object.members().size() >= limit;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add("minProperties", null, List.of(String.valueOf(limit)));
      }
    }
  }

  /** {@code minItems}. */
  record MinItems(int limit) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return !(node instanceof ArrayNode array) || array.elements().size() >= limit;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add("minItems", null, List.of(String.valueOf(limit)));
      }
    }
  }

  /** {@code items}. */
  record Items(CompiledSchema schema) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (node instanceof ArrayNode array) {
        for (SourceNode element : array.elements()) {
          if (!schema.accepts(element, screen)) {
            return false;
          }
        }
      }
      return true;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.elements().size(); i++) {
          faults.explain(schema, array.elements().get(i), i);
        }
      }
    }
  }
}
