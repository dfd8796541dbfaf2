package asl.validation.schema;

import asl.json.JsonEquality;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keywords about a value as a whole. Strings with a placeholder pass all of them. */
final class ScalarKeywords {
  private ScalarKeywords() {}

  /** {@code type}. */
  record ValueType(List<String> names) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (Placeholders.isOpen(node)) {
        return true;
      }
      String actual = nameOf(node);
      return names.contains(actual) || (actual.equals("integer") && names.contains("number"));
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add("type", null, names);
      }
    }

    /** The JSON Schema name of a value's type; a number without a fraction is an integer. */
    static String nameOf(SourceNode node) {
      if (node instanceof ObjectNode) {
        return "object";
      }
      if (node instanceof ArrayNode) {
        return "array";
      }
      Object value = node.toValue();
      if (value == null) {
        return "null";
      }
      if (value instanceof String) {
        return "string";
      }
      if (value instanceof Boolean) {
        return "boolean";
      }
      return isWhole((Number) value) ? "integer" : "number";
    }

    private static boolean isWhole(Number number) {
      if (number instanceof Integer || number instanceof Long || number instanceof BigInteger) {
        return true;
      }
      return number instanceof Double decimal && decimal == Math.rint(decimal);
    }
  }

  /** {@code enum} and {@code const}. */
  record Enumeration(String name, List<@Nullable Object> values) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (Placeholders.isOpen(node)) {
        return true;
      }
      if (!(node instanceof ScalarNode scalar)) {
        return false;
      }
      for (Object value : values) {
        if (JsonEquality.equal(value, scalar.value())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        List<String> expected = new ArrayList<>();
        values.forEach(value -> expected.add(String.valueOf(value)));
        faults.add(name, null, expected);
      }
    }
  }

  /** {@code minimum} or {@code maximum}. */
  record Bound(Number limit, boolean lower) implements Keyword {
    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      if (node instanceof ScalarNode scalar && scalar.value() instanceof Number number) {
        int compared = JsonEquality.compare(number, limit);
        return lower ? compared >= 0 : compared <= 0;
      }
      return true;
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add(lower ? "minimum" : "maximum", null, List.of(limit.toString()));
      }
    }
  }

  /** {@code pattern}, which is compiled when a text is first held against it. */
  static final class Match implements Keyword {
    private final String expression;
    private volatile @Nullable Pattern pattern;

    Match(String expression) {
      this.expression = expression;
    }

    @Override
    public boolean holds(SourceNode node, SchemaScreen screen) {
      return !(node instanceof ScalarNode scalar)
          || !(scalar.value() instanceof String text)
          || Placeholders.has(text)
          || pattern().matcher(text).find();
    }

    @Override
    public void explain(SourceNode node, FaultCollector faults) {
      if (!holds(node, faults.screen())) {
        faults.add("pattern", null, List.of(expression));
      }
    }

    private Pattern pattern() {
      Pattern compiled = pattern;
      if (compiled == null) {
        compiled = Pattern.compile(expression);
        pattern = compiled;
      }
      return compiled;
    }
  }
}
