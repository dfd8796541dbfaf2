package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataList;
import org.jspecify.annotations.Nullable;

/** A part of an expression that can be evaluated. */
public abstract class Node {
  /**
   * Its value in a context.
   *
   * @param context the value of {@code $}
   * @param frame where the variables around it are; null if there are none
   */
  public @Nullable Object evaluate(
      @Nullable Object context, @Nullable Frame frame, Evaluation run) {
    run.enter();
    Object value = value(context, frame, run);
    run.exit();
    return value instanceof JsonataList list ? list.unwrapped(false) : value;
  }

  /** Its value before a sequence of one becomes its element. */
  abstract @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run);

  /** A node that evaluates no others. */
  abstract static class Leaf extends Node {
    @Override
    public final @Nullable Object evaluate(
        @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      run.leaf();
      Object value = value(context, frame, run);
      return value instanceof JsonataList list ? list.unwrapped(false) : value;
    }
  }

  /** A value that stands in the expression. */
  static final class Literal extends Leaf {
    final @Nullable Object constant;

    Literal(@Nullable Object constant) {
      this.constant = constant;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return constant;
    }
  }

  /** A node whose depth alone fails: it is nested deeper than evaluation may go. */
  static final class TooDeep extends Node {
    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return new Literal(null).evaluate(context, frame, run);
    }

    @Override
    public @Nullable Object evaluate(
        @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      for (int i = 0; i <= Evaluation.DEEPEST; i++) {
        run.enter();
      }
      return null;
    }
  }

  /** A node whose value stays an array. */
  static final class KeptArray extends Node {
    private final Node inner;

    KeptArray(Node inner) {
      this.inner = inner;
    }

    @Override
    public @Nullable Object evaluate(
        @Nullable Object context, @Nullable Frame frame, Evaluation run) {
      run.enter();
      Object value = inner.value(context, frame, run);
      run.exit();
      return value instanceof JsonataList list ? list.unwrapped(true) : value;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return inner.value(context, frame, run);
    }
  }
}
