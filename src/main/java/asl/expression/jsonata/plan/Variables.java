package asl.expression.jsonata.plan;

import asl.expression.Scope;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References to variables. */
final class Variables {
  private Variables() {}

  /** {@code $}: the context. */
  static final class Context extends Node.Leaf {
    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return JsonataList.withoutWrapper(context);
    }
  }

  /** A variable that a frame around it has, or may have. */
  static final class Local extends Node.Leaf {
    private final int levels;
    private final int slot;
    private final String name;
    private final Node otherwise;

    Local(int levels, int slot, String name, Node otherwise) {
      this.levels = levels;
      this.slot = slot;
      this.name = name;
      this.otherwise = otherwise;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      if (frame == null) {
        return otherwise.value(context, null, run);
      }
      Frame found = frame.up(levels);
      Map<String, @Nullable Object> tuple = found.tuple;
      Object value = Frame.UNBOUND;
      if (slot >= 0) {
        value = found.slots[slot];
      } else if (tuple != null && tuple.containsKey(name)) {
        value = tuple.get(name);
      }
      return value == Frame.UNBOUND ? otherwise.value(context, frame, run) : value;
    }
  }

  /** A workflow variable, or else a function. */
  static final class Global extends Node.Leaf {
    private final String name;
    private final @Nullable FunctionValue function;

    Global(String name, @Nullable FunctionValue function) {
      this.name = name;
      this.function = function;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      asl.expression.Variables variables = run.scope().variables();
      if (variables.isAssigned(name)) {
        return variables.value(name);
      }
      return function == null ? Undefined.UNDEFINED : function;
    }
  }

  /** {@code $states}. */
  static final class States extends Node.Leaf {
    private final boolean withContext;

    States(boolean withContext) {
      this.withContext = withContext;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Scope scope = run.scope();
      return withContext ? scope.states() : scope.statesWithoutContext();
    }
  }

  /** {@code $$}: the document; Step Functions has none. */
  static final class Root extends Node.Leaf {
    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return run.document();
    }
  }

  /** A variable is bound. */
  static final class Binding extends Node {
    private final int levels;
    private final int slot;
    private final Node bound;

    Binding(int levels, int slot, Node bound) {
      this.levels = levels;
      this.slot = slot;
      this.bound = bound;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = bound.evaluate(context, frame, run);
      if (frame != null) {
        frame.up(levels).slots[slot] = value;
      }
      return value;
    }
  }
}
