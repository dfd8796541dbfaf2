package asl.expression.jsonata.function;

/** {@code $millis()}: the evaluation's instant in milliseconds since 1970-01-01T00:00Z. */
final class MillisFunction extends BuiltinFunction {
  private final EvaluationInstant instant;

  MillisFunction(EvaluationInstant instant) {
    super("millis", "<:n>", 0);
    this.instant = instant;
  }

  @Override
  protected Object apply(Arguments arguments) {
    return instant.get().toEpochMilli();
  }
}
