package asl.validation.schema;

import asl.source.SourceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  static final class Reference implements Keyword {
    private final String target;
    private @Nullable CompiledSchema resolved;

    Reference(String target) {
      this.target = target;
    }

    /** Threads may resolve it twice, to schemas that accept the same. */
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      CompiledSchema schema = resolved;
      if (schema == null) {
        schema = screen.resolve(target);
        resolved = schema;
      }
      return schema.accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      faults.explain(faults.screen().resolve(target), node);
    }
  }

  /** {@code $dynamicRef}: the definition of that name in the schema that the check began with. */
  static final class DynamicReference implements Keyword {
    private final String anchor;
    private @Nullable CompiledSchema resolved;

    DynamicReference(String anchor) {
      this.anchor = anchor;
    }

    /** A keyword serves one screen, and a screen has one root. */
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      CompiledSchema schema = resolved;
      if (schema == null) {
        schema = screen.resolveInRoot(anchor);
        resolved = schema;
      }
      return schema.accepts(node, screen);
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      faults.explain(faults.screen().resolveInRoot(anchor), node);
    }
  }
}
