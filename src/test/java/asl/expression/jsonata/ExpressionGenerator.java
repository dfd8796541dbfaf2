package asl.expression.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes expressions and the documents that they are evaluated over. */
final class ExpressionGenerator {
  private static final String[] NAMES = {"a", "b", "c", "d"};
  private static final String[] OPERATORS = {
    "+", "-", "*", "/", "%", "=", "!=", "<", "<=", ">", ">=", "&", "and", "or", "in"
  };
  private static final String[] OF_ONE = {
    "sum", "count", "max", "min", "average", "string", "length", "uppercase", "lowercase", "trim",
    "number", "floor", "ceil", "abs", "round", "boolean", "not", "keys", "spread", "merge",
    "reverse", "distinct", "exists", "type", "sort", "single", "join"
  };
  private static final String[] OF_TWO = {
    "append",
    "lookup",
    "substring",
    "substringBefore",
    "substringAfter",
    "contains",
    "split",
    "join",
    "power",
    "zip",
    "pad",
    "formatBase",
    "round"
  };
  private static final String[] CALLING = {"map", "filter", "each", "sift", "single", "sort"};
  private static final String[] TEXTS = {"''", "'a'", "'b c'", "'12'", "'x,y'", "' p  q '"};

  private final Random random;

  ExpressionGenerator(Random random) {
    this.random = random;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** A JSON value. */
  @Nullable Object document(int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 5);
    switch (kind) {
      case 0:
        return random.nextInt(7) - 2;
      case 1:
        return one("", "a", "b c", "12", "é");
      case 2:
        return random.nextBoolean();
      case 3:
        return random.nextInt(4) == 0 ? null : (Object) 1.5;
      case 4:
        return random.nextInt(100);
      case 5, 6:
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(document(depth - 1));
        }
        return list;
      default:
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
          map.put(one(NAMES), document(depth - 1));
        }
        return map;
    }
  }

  /** An expression. */
  String expression(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    int less = depth - 1;
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3 -> path(less);
      case 4, 5 -> expression(less) + " " + one(OPERATORS) + " " + expression(less);
      case 6 -> "(" + expression(less) + ")";
      case 7 -> "[" + expression(less) + ", " + expression(less) + "]";
      case 8 -> "{'k': " + expression(less) + ", " + one(TEXTS) + ": " + expression(less) + "}";
      case 9 -> expression(less) + " ? " + expression(less) + " : " + expression(less);
      case 10, 11 -> "$" + one(OF_ONE) + "(" + expression(less) + ")";
      case 12, 13 -> "$" + one(OF_TWO) + "(" + expression(less) + ", " + expression(less) + ")";
      case 14 -> "$" + one(CALLING) + "(" + expression(less) + ", " + function(less) + ")";
      case 15 ->
          "($v := "
              + expression(less)
              + "; $w := "
              + expression(less)
              + "; "
              + expression(less)
              + ")";
      case 16 -> "[" + random.nextInt(4) + ".." + random.nextInt(6) + "]";
      case 17 -> expression(less) + " ~> $" + one(OF_ONE);
      case 18 -> "$reduce(" + expression(less) + ", function($x, $y){" + expression(less) + "})";
      case 19 ->
          path(less) + "{" + one("$string(a)", "'k'", "$string($)") + ": " + expression(less) + "}";
      case 20 -> "$ ~> |" + path(less) + "|{'n': " + expression(less) + "}|";
      default -> "(" + path(less) + ")" + one("[0]", "[]", "[-1]", ".a");
    };
  }

  private String function(int depth) {
    return one(
        "$string",
        "function($x){" + expression(depth) + "}",
        "function($x, $y){" + expression(depth) + "}",
        "function($x){$x.a}",
        "$append(?, 1)");
  }

  private String leaf() {
    return one(
        one(NAMES),
        one(NAMES),
        "$",
        "$$",
        "$v",
        "$x",
        "$y",
        "*",
        "**",
        "null",
        "true",
        "1",
        "-2",
        "0.5",
        one(TEXTS),
        "$w",
        "a.b",
        "[]",
        "{}");
  }

  private String path(int depth) {
    StringBuilder path = new StringBuilder(one("a", "b", "$", "$v", "*", "**", "[a, b]", "$$.a"));
    boolean binds = random.nextInt(5) == 0;
    for (int i = random.nextInt(4); i >= 0; i--) {
      path.append(
          switch (random.nextInt(13)) {
            case 0, 1, 2 -> "." + one(NAMES);
            case 3 -> "[" + random.nextInt(3) + "]";
            case 4 -> "[" + expression(depth) + "]";
            case 5 -> "." + one("*", "**", "$", "%.a");
            case 6 -> "[]";
            case 7 -> "^(" + one("", "<", ">") + one("a", "$", "b") + ")";
            case 8 -> ".(" + expression(depth) + ")";
            case 9 -> ".[" + expression(depth) + "]";
            case 10 -> ".{'k': " + expression(depth) + "}";
            case 11 -> binds ? one("#$i", "@$x.b", "#$i[$i = 0]") : "." + one(NAMES);
            default -> ".$" + one(OF_ONE) + "()";
          });
    }
    return path.toString();
  }
}
