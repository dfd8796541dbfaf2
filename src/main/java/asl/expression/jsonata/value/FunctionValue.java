package asl.expression.jsonata.value;

import org.jspecify.annotations.Nullable;

/** A function as a value. */
public abstract class FunctionValue {
  /** How many parameters it declares: functions that call it give it no more than that. */
  public abstract int arity();

  /**
   * Calls it.
   *
   * @param arguments what it is given; {@link Undefined#UNDEFINED} for what is not there
   * @param context the value of {@code $} at the call, for arguments left out
   */
  public abstract @Nullable Object apply(
      @Nullable Object[] arguments, @Nullable Object context, Evaluation run);

  /** Calls it from another function, which gives no context. */
  public final @Nullable Object call(Evaluation run, @Nullable Object... arguments) {
    run.enterCall();
    Object result = apply(arguments, null, run);
    run.exitCall();
    return result;
  }

  /**
   * The same function with some of its arguments given.
   *
   * @param arguments what is given, {@link Hole#HOLE} where an argument stays open
   */
  public abstract FunctionValue bind(@Nullable Object[] arguments);

  /** What stands for an argument that stays open. */
  public enum Hole {
    /** The only one. */
    HOLE
  }
}
