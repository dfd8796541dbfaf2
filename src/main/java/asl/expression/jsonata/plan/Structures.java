package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays, blocks, conditions, and what is done to the value of another part. */
final class Structures {
  private Structures() {}

  /** An array constructor. */
  static final class ArrayNode extends Node {
    private final Node[] items;
    private final boolean[] nested;
    private final boolean constructs;

    ArrayNode(Node[] items, boolean[] nested, boolean constructs) {
      this.items = items;
      this.nested = nested;
      this.constructs = constructs;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      JsonataList array = new JsonataList(items.length);
      for (int i = 0; i < items.length; i++) {
        Object value = items[i].evaluate(context, frame, run);
        if (value == Undefined.UNDEFINED) {
          continue;
        }
        if (value instanceof List<?> list && !nested[i]) {
          if (array.isEmpty() && list instanceof JsonataList made && made.isCounted()) {
            // The numbers of a range were counted when they were made.
            array.addAll(made);
            array.markCounted();
          } else {
            run.addAll(array, list);
          }
        } else {
          run.add(array, value);
        }
      }
      if (constructs) {
        array.markConstructed();
      }
      return array;
    }
  }

  /** Parts evaluated one after the other; its value is the last one's. */
  static final class Block extends Node {
    private final Node[] parts;
    private final int variables;

    Block(Node[] parts, int variables) {
      this.parts = parts;
      this.variables = variables;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Frame inner = variables == 0 ? frame : new Frame(frame, variables);
      Object value = Undefined.UNDEFINED;
      for (Node part : parts) {
        value = part.evaluate(context, inner, run);
      }
      return value;
    }
  }

  /** One of two parts, by what a condition says. */
  static final class Condition extends Node {
    private final Node condition;
    private final Node then;
    private final @Nullable Node otherwise;
    private final int offset;

    Condition(Node condition, Node then, @Nullable Node otherwise, int offset) {
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
      this.offset = offset;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object found = condition.evaluate(context, frame, run);
      boolean holds;
      try {
        holds = Values.isTrue(found);
      } catch (JsonataError e) {
        throw e.at(offset, "?");
      }
      if (holds) {
        return then.evaluate(context, frame, run);
      }
      return otherwise == null ? Undefined.UNDEFINED : otherwise.evaluate(context, frame, run);
    }
  }

  /** A part whose value is filtered, and then grouped. */
  static final class Filtered extends Node {
    private final Node inner;
    private final Filters filters;
    private final @Nullable Objects group;

    Filtered(Node inner, Filters filters, @Nullable Objects group) {
      this.inner = inner;
      this.filters = filters;
      this.group = group;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = filters.apply(inner.value(context, frame, run), frame, run);
      return group == null ? value : group.group(value, frame, run);
    }
  }
}
