package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import com.dashjoin.jsonata.Jsonata;
import org.jspecify.annotations.Nullable;

/** Makes the functions written here by name, so that an expression pays for those it names. */
public final class BuiltinFunctions {
  private final RandomSource random;
  private final EvaluationInstant instant;

  /**
   * @param random where {@code $random}, {@code $uuid} and {@code $shuffle} draw from
   * @param instant what {@code $now} and {@code $millis} tell
   */
  public BuiltinFunctions(RandomSource random, EvaluationInstant instant) {
    this.random = random;
    this.instant = instant;
  }

  /** The function of the name, without the dollar sign; null if it is the library's or unknown. */
  public @Nullable BuiltinFunction create(String name) {
    return switch (name) {
      case "partition" -> new PartitionFunction();
      case "range" -> new RangeFunction();
      case "hash" -> new HashFunction();
      case "random" -> new RandomFunction(random);
      case "uuid" -> new UuidFunction(random);
      case "parse" -> new ParseFunction();
      case "shuffle" -> new ShuffleFunction(random);
      case "now" -> new NowFunction(instant);
      case "millis" -> new MillisFunction(instant);
      case "fromMillis" -> new FromMillisFunction();
      case "number" -> new NumberFunction();
      case "match" -> new MatchFunction();
      case "contains" -> new ContainsFunction();
      case "split" -> new SplitFunction();
      case "replace" -> new ReplaceFunction();
      case "sort" -> new SortFunction();
      case "pad" -> new PadFunction();
      case "formatNumber" -> new FormatNumberFunction();
      case "formatInteger" -> new FormatIntegerFunction();
      case "parseInteger" -> new ParseIntegerFunction();
      case "toMillis" -> new ToMillisFunction();
      case "encodeUrl", "encodeUrlComponent", "decodeUrl", "decodeUrlComponent" ->
          new UrlFunction(name);
      default -> null;
    };
  }

  /**
   * The function of the name made fit for partial application; null if there is none.
   *
   * @param name without the dollar sign
   * @param arguments how many arguments the expression writes, placeholders included
   */
  public Jsonata.@Nullable JFunction createPartial(String name, int arguments) {
    Object target = create(name);
    if (target == null) {
      target = Jsonata.jsonata("$" + name).evaluate(null);
    }
    return target instanceof Jsonata.JFunction function
        ? new PartialFunction(name, function, arguments)
        : null;
  }
}
