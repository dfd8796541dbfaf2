package asl.expression.jsonata.function;

import org.jspecify.annotations.Nullable;

/**
 * {@code $now([picture [, timezone]])}: the evaluation's instant as text, as {@code $fromMillis}.
 */
final class NowFunction extends BuiltinFunction {
  private final EvaluationInstant instant;

  NowFunction(EvaluationInstant instant) {
    super("now", "<s?s?:s>", 2);
    this.instant = instant;
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    return FromMillisFunction.format(
        instant.get().toEpochMilli(), arguments.string(0), arguments.string(1));
  }
}
