package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import asl.expression.jsonata.value.FunctionValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions, each made when it is first asked for. There is no {@code $eval}. */
public final class Builtins {
  private final Map<String, FunctionValue> made = new HashMap<>();
  private final RandomSource random;
  private final EvaluationInstant instant;

  /**
   * The functions of a run.
   *
   * @param random what {@code $random}, {@code $uuid} and {@code $shuffle} draw from
   * @param instant what {@code $now} and {@code $millis} tell
   */
  public Builtins(RandomSource random, EvaluationInstant instant) {
    this.random = random;
    this.instant = instant;
  }

  /** The function of the name, without the dollar sign; null if there is none. */
  public @Nullable FunctionValue find(String name) {
    FunctionValue known = made.get(name);
    if (known == null) {
      known = make(name);
      if (known != null) {
        made.put(name, known);
      }
    }
    return known;
  }

  private @Nullable FunctionValue make(String name) {
    return switch (name) {
      case "sum", "max", "min", "average" -> number(name, "<a<n>:n>", 1, 1);
      case "floor", "ceil", "abs", "sqrt" -> number(name, "<n-:n>", 1, 1);
      case "round" -> number(name, "<n-n?:n>", 2, 2);
      case "power" -> number(name, "<n-n:n>", 2, 2);
      case "number" -> number(name, "<(nsb)-:n>", 1, 1);
      case "formatNumber" -> number(name, "<n-so?:s>", 3, 3);
      case "formatBase" -> number(name, "<n-n?:s>", 2, 2);
      case "formatInteger" -> number(name, "<n-s:s>", 2, 2);
      case "parseInteger" -> number(name, "<s-s:n>", 2, 2);
      case "string" -> text(name, "<x-b?:s>", 1, 2);
      case "substring" -> text(name, "<s-nn?:s>", 3, 3);
      case "substringBefore", "substringAfter" -> text(name, "<s-s:s>", 2, 2);
      case "lowercase", "uppercase", "trim" -> text(name, "<s-:s>", 1, 1);
      case "length" -> text(name, "<s-:n>", 1, 1);
      case "pad" -> text(name, "<s-ns?:s>", 3, 3);
      case "match" -> matching(name, "<s-f<s:o>n?:a<o>>", 3, 3);
      case "contains" -> matching(name, "<s-(sf):b>", 2, 2);
      case "replace" -> matching(name, "<s-(sf)(sf)n?:s>", 4, 4);
      case "split" -> matching(name, "<s-(sf)n?:a<s>>", 3, 3);
      case "join" -> text(name, "<a<s>s?:s>", 2, 2);
      case "base64encode",
          "base64decode",
          "encodeUrlComponent",
          "encodeUrl",
          "decodeUrlComponent",
          "decodeUrl" ->
          text(name, "<s-:s>", 1, 1);
      case "hash" -> aws(name, "<s-s:s>", 2, 2);
      case "parse" -> aws(name, "<s-:x>", 1, 1);
      case "partition" -> aws(name, "<xn?:a>", 2, 2);
      case "range" -> aws(name, "<nnn:a>", 3, 3);
      case "random" -> aws(name, "<n?:n>", 1, 1);
      case "uuid" -> aws(name, "<:s>", 0, 0);
      case "shuffle" -> aws(name, "<a:a>", 1, 1);
      case "now" -> time(name, "<s?s?:s>", 2, 2);
      case "millis" -> time(name, "<:n>", 0, 0);
      case "fromMillis" -> time(name, "<n-s?s?:s>", 3, 3);
      case "toMillis" -> time(name, "<s-s?:n>", 2, 2);
      case "map", "filter" -> calling(name, "<af>", 2, 2);
      case "single" -> calling(name, "<af?>", 2, 2);
      case "reduce" -> calling(name, "<afj?:j>", 3, 3);
      case "sift" -> calling(name, "<o-f?:o>", 2, 2);
      case "each" -> calling(name, "<o-f:a>", 2, 2);
      case "sort" -> calling(name, "<af?:a>", 2, 2);
      case "count" -> value(name, "<a:n>", 1, 1);
      case "boolean", "not" -> value(name, "<x-:b>", 1, 1);
      case "zip" -> value(name, "<a+>", 0, 1);
      case "keys" -> value(name, "<x-:a<s>>", 1, 1);
      case "lookup" -> value(name, "<x-s:x>", 2, 2);
      case "append" -> value(name, "<xx:a>", 2, 2);
      case "exists" -> value(name, "<x:b>", 1, 1);
      case "spread" -> value(name, "<x-:a<o>>", 1, 1);
      case "merge" -> value(name, "<a<o>:o>", 1, 1);
      case "reverse" -> value(name, "<a:a>", 1, 1);
      case "error" -> value(name, "<s?:x>", 1, 1);
      case "assert" -> value(name, "<bs?:x>", 2, 2);
      case "type" -> value(name, "<x:s>", 1, 1);
      case "distinct" -> value(name, "<x:x>", 1, 1);
      case "clone" -> value(name, "<(oa)-:o>", 1, 1);
      default -> null;
    };
  }

  private static NativeFunction number(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, NumberLibrary.INSTANCE);
  }

  private static NativeFunction text(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, TextLibrary.INSTANCE);
  }

  private static NativeFunction matching(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, MatchingLibrary.INSTANCE);
  }

  private static NativeFunction value(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, ValueLibrary.INSTANCE);
  }

  private static NativeFunction calling(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, CallingLibrary.INSTANCE);
  }

  private NativeFunction aws(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, new AwsLibrary(random));
  }

  private NativeFunction time(String name, String signature, int arity, int all) {
    return new NativeFunction(name, signature, arity, all, new TimeLibrary(instant));
  }
}
