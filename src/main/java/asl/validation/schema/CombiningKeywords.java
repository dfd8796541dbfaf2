package asl.validation.schema;

import asl.source.SourceNode;
import java.util.List;

/** The keywords that combine schemas. */
final class CombiningKeywords {
  private CombiningKeywords() {}

  /**
   * {@code allOf}, {@code anyOf} or {@code oneOf}: so many of the schemas accept the value; more
   * may do so where the value of a member is not known.
   */
  record Count(String name, List<CompiledSchema> schemas, int atLeast, int atMost)
      implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      int accepted = 0;
      for (CompiledSchema schema : schemas) {
        if (schema.accepts(node, screen)) {
          accepted++;
        }
      }
      return accepted >= atLeast && (accepted <= atMost || Placeholders.hasOpenMember(node));
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (name.equals("allOf")) {
        schemas.forEach(schema -> faults.explain(schema, node));
      } else if (!holds(node, faults.screen())) {
        faults.add(name, null, List.of());
      }
    }
  }

  /** {@code not}, and the schema {@code false}. */
  record Not(CompiledSchema schema) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return Placeholders.isOpen(node) || !schema.accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add("not", null, List.of());
      }
    }
  }

  /** {@code if}, {@code then}, {@code else}. */
  record Conditional(CompiledSchema condition, CompiledSchema then, CompiledSchema otherwise)
      implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return condition.accepts(node, screen)
          ? then.accepts(node, screen)
          : otherwise.accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      faults.explain(condition.accepts(node, faults.screen()) ? then : otherwise, node);
    }
  }

  /** {@code $ref}. */
  record Reference(String target) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return screen.resolve(target).accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      faults.explain(faults.screen().resolve(target), node);
    }
  }

  /** {@code $dynamicRef}: the definition of that name in the schema that the check began with. */
  record DynamicReference(String anchor) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return screen.resolveInRoot(anchor).accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      faults.explain(faults.screen().resolveInRoot(anchor), node);
    }
  }
}
