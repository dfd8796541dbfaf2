package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import asl.expression.jsonata.value.FunctionValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All functions, each made when it is first asked for. There is no {@code $eval}. */
public final class Builtins {
  private static final Map<String, Definition> DEFINITIONS = new LinkedHashMap<>();

  static {
    define("sum max min average", Room.NUMBERS, "<a<n>:n>", 1, 1);
    define("floor ceil abs sqrt", Room.NUMBERS, "<n-:n>", 1, 1);
    define("round", Room.NUMBERS, "<n-n?:n>", 2, 2);
    define("power", Room.NUMBERS, "<n-n:n>", 2, 2);
    define("number", Room.NUMBERS, "<(nsb)-:n>", 1, 1);
    define("formatNumber", Room.NUMBERS, "<n-so?:s>", 3, 3);
    define("formatBase", Room.NUMBERS, "<n-n?:s>", 2, 2);
    define("formatInteger", Room.NUMBERS, "<n-s:s>", 2, 2);
    define("parseInteger", Room.NUMBERS, "<s-s:n>", 2, 2);
    define("string", Room.TEXTS, "<x-b?:s>", 1, 2);
    define("substring", Room.TEXTS, "<s-nn?:s>", 3, 3);
    define("substringBefore substringAfter", Room.TEXTS, "<s-s:s>", 2, 2);
    define("lowercase uppercase trim", Room.TEXTS, "<s-:s>", 1, 1);
    define("length", Room.TEXTS, "<s-:n>", 1, 1);
    define("pad", Room.TEXTS, "<s-ns?:s>", 3, 3);
    define("match", Room.MATCHING, "<s-f<s:o>n?:a<o>>", 3, 3);
    define("contains", Room.MATCHING, "<s-(sf):b>", 2, 2);
    define("replace", Room.MATCHING, "<s-(sf)(sf)n?:s>", 4, 4);
    define("split", Room.MATCHING, "<s-(sf)n?:a<s>>", 3, 3);
    define("join", Room.TEXTS, "<a<s>s?:s>", 2, 2);
    define(
        "base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl",
        Room.TEXTS,
        "<s-:s>",
        1,
        1);
    define("hash", Room.AWS, "<s-s:s>", 2, 2);
    define("parse", Room.AWS, "<s-:x>", 1, 1);
    define("partition", Room.AWS, "<xn?:a>", 2, 2);
    define("range", Room.AWS, "<nnn:a>", 3, 3);
    define("random", Room.AWS, "<n?:n>", 1, 1);
    define("uuid", Room.AWS, "<:s>", 0, 0);
    define("shuffle", Room.AWS, "<a:a>", 1, 1);
    define("now", Room.TIMES, "<s?s?:s>", 2, 2);
    define("millis", Room.TIMES, "<:n>", 0, 0);
    define("fromMillis", Room.TIMES, "<n-s?s?:s>", 3, 3);
    define("toMillis", Room.TIMES, "<s-s?:n>", 2, 2);
    define("map filter", Room.CALLING, "<af>", 2, 2);
    define("single", Room.CALLING, "<af?>", 2, 2);
    define("reduce", Room.CALLING, "<afj?:j>", 3, 3);
    define("sift", Room.CALLING, "<o-f?:o>", 2, 2);
    define("each", Room.CALLING, "<o-f:a>", 2, 2);
    define("sort", Room.CALLING, "<af?:a>", 2, 2);
    define("count", Room.VALUES, "<a:n>", 1, 1);
    define("boolean not", Room.VALUES, "<x-:b>", 1, 1);
    define("zip", Room.VALUES, "<a+>", 0, 1);
    define("keys", Room.VALUES, "<x-:a<s>>", 1, 1);
    define("lookup", Room.VALUES, "<x-s:x>", 2, 2);
    define("append", Room.VALUES, "<xx:a>", 2, 2);
    define("exists", Room.VALUES, "<x:b>", 1, 1);
    define("spread", Room.VALUES, "<x-:a<o>>", 1, 1);
    define("merge", Room.VALUES, "<a<o>:o>", 1, 1);
    define("reverse", Room.VALUES, "<a:a>", 1, 1);
    define("error", Room.VALUES, "<s?:x>", 1, 1);
    define("assert", Room.VALUES, "<bs?:x>", 2, 2);
    define("type", Room.VALUES, "<x:s>", 1, 1);
    define("distinct", Room.VALUES, "<x:x>", 1, 1);
    define("clone", Room.VALUES, "<(oa)-:o>", 1, 1);
  }

  private enum Room {
    NUMBERS,
    TEXTS,
    MATCHING,
    AWS,
    TIMES,
    CALLING,
    VALUES
  }

  /**
   * What is known of a function before it is made.
   *
   * @param room the library that it is in
   * @param signature its arguments and its result, as JSONata writes them
   * @param arity how many arguments it tells that it takes
   * @param all how many it is given
   */
  private record Definition(Room room, String signature, int arity, int all) {}

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
    Definition function = DEFINITIONS.get(name);
    return function == null
        ? null
        : new NativeFunction(
            name, function.signature, function.arity, function.all, library(function.room));
  }

  private Library library(Room room) {
    return switch (room) {
      case NUMBERS -> NumberLibrary.INSTANCE;
      case TEXTS -> TextLibrary.INSTANCE;
      case MATCHING -> MatchingLibrary.INSTANCE;
      case AWS -> new AwsLibrary(random);
      case TIMES -> new TimeLibrary(instant);
      case CALLING -> CallingLibrary.INSTANCE;
      case VALUES -> ValueLibrary.INSTANCE;
    };
  }

  private static void define(String names, Room room, String signature, int arity, int all) {
    Definition definition = new Definition(room, signature, arity, all);
    for (String name : names.split(" ", -1)) {
      DEFINITIONS.put(name, definition);
    }
  }

  /** The names of all functions, without the dollar sign. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(DEFINITIONS.keySet());
  }
}
