package asl.expression.jsonata;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls of every function with arguments at its edges: of the right type, of another, none. */
final class CallGenerator {
  private static final List<String> FUNCTIONS =
      List.of(
          "abs",
          "append",
          "assert",
          "average",
          "base64decode",
          "base64encode",
          "boolean",
          "ceil",
          "contains",
          "count",
          "decodeUrl",
          "decodeUrlComponent",
          "distinct",
          "each",
          "encodeUrl",
          "encodeUrlComponent",
          "error",
          "exists",
          "filter",
          "floor",
          "formatBase",
          "formatInteger",
          "formatNumber",
          "fromMillis",
          "join",
          "keys",
          "length",
          "lookup",
          "lowercase",
          "map",
          "match",
          "max",
          "merge",
          "min",
          "not",
          "number",
          "pad",
          "parseInteger",
          "power",
          "reduce",
          "replace",
          "reverse",
          "round",
          "sift",
          "single",
          "sort",
          "split",
          "spread",
          "sqrt",
          "string",
          "substring",
          "substringAfter",
          "substringBefore",
          "sum",
          "toMillis",
          "trim",
          "type",
          "uppercase",
          "zip");

  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "3",
          "1.5",
          "-2.5",
          "0.1",
          "1e21",
          "1e-7",
          "12345",
          "1e308",
          "null",
          "true",
          "false",
          "nothing",
          "a",
          "b",
          "c",
          "$",
          "[]",
          "[1]",
          "[3,1,2]",
          "[1,\"a\"]",
          "[\"b\",\"a\"]",
          "[[1],[2,3]]",
          "[null]",
          "[{}]",
          "{}",
          "{\"a\":1}",
          "{\"b\":[1,2],\"a\":null}",
          "[{\"a\":1},{\"a\":2,\"b\":3}]",
          "\"\"",
          "\"a\"",
          "\"abc\"",
          "\"  a  b \"",
          "\"12\"",
          "\"-1.50\"",
          "\"0x1F\"",
          "\"1e3\"",
          "\"\\u00e4\\ud83d\\ude00x\"",
          "\"a/b c?d=e&f\"",
          "\"%41%zz\"",
          "\"Q=Q=\"",
          "\"YWJj\"",
          "\"Infinity\"",
          "/a/",
          "/[a-c]+/i",
          "/(a)(b)?/",
          "/^/",
          "function($x){$x}",
          "function($x,$y){$x+$y}",
          "function(){1}",
          "function($x,$i,$a){$i}",
          "$sum",
          "$string",
          "$uppercase",
          "$ ~> $count");

  /** Without exponents: the reference does not end where a number is not above 0. */
  private static final Map<String, List<String>> PICTURES =
      Map.of(
          "formatNumber",
          List.of(
              "\"0\"",
              "\"#,##0.00\"",
              "\"0%\"",
              "\"0\u2030\"",
              "\"#\"",
              "\"#,###,##\"",
              "\"00;(00)\"",
              "\"a0b\"",
              "\"0.0.0\"",
              "\"0,0.\"",
              "\"\"",
              "\".00\"",
              "\"1\"",
              "\"\u0660\"",
              "\"0;0;0\"",
              "\"##0.0##,#\""),
          "formatInteger",
          List.of(
              "\"0\"",
              "\"w\"",
              "\"W\"",
              "\"Ww\"",
              "\"i\"",
              "\"I\"",
              "\"a\"",
              "\"A\"",
              "\"1;o\"",
              "\"w;o\"",
              "\"#,##0\"",
              "\"000\"",
              "\"\u0661\"",
              "\"\"",
              "\"x\"",
              "\"0,0,0\"",
              "\"0;c(th)o\""),
          "parseInteger",
          List.of("\"0\"", "\"w\"", "\"I\"", "\"a\"", "\"#,##0\"", "\"1;o\"", "\"\""),
          "fromMillis",
          List.of(
              "\"[Y]-[M01]-[D01]\"",
              "\"[H01]:[m01]:[s01].[f001]\"",
              "\"[FNn], [D1o] [MNn] [YI]\"",
              "\"[ZZ]\"",
              "\"[Z]\"",
              "\"[z]\"",
              "\"[Y,2-2]\"",
              "\"[W] [w] [X] [x] [d] [F0]\"",
              "\"[h]:[m] [P]\"",
              "\"[PN,1-1]\"",
              "\"[[x]]\"",
              "\"[Q]\"",
              "\"[Y\"",
              "\"\"",
              "\"[M01]/[D] [E] [C]\""),
          "toMillis",
          List.of(
              "\"[Y]-[M]-[D]\"",
              "\"[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01]\"",
              "\"[D1o] [MNn] [Y]\"",
              "\"[X]-[x]\"",
              "\"[H]:[m] [P]\"",
              "\"[Q]\"",
              "\"[Y,4-4][M01]\"",
              "\"[d]-[Y]\""));

  private static final Map<String, List<String>> FIRST =
      Map.of(
          "toMillis",
          List.of(
              "\"2020-02-30\"",
              "\"2020-13-01\"",
              "\"2020\"",
              "\"2020-02\"",
              "\"2020-02-29T12:00:00Z\"",
              "\"2020-01-01T00:00:00+0100\"",
              "\"2020-01-01T24:00:00Z\"",
              "\"12:30 pm\"",
              "\"3rd March 2020\"",
              "\"2020-1-5\"",
              "\"x\"",
              "\"366-2021\""),
          "fromMillis",
          List.of("0", "1", "-1", "1.5", "8.64e15", "8.64e15+1", "1e20", "-5e13", "-1e14"),
          "formatNumber",
          List.of("0", "1234567.891", "-0.5", "1e21", "1e-7", "0.005", "12345", "1e100", "99.995"),
          "formatInteger",
          List.of(
              "0", "1", "-12", "1999", "4000", "12345", "1e21", "1e15", "2.5", "11", "21", "112"),
          "parseInteger",
          List.of(
              "\"12\"",
              "\"twelve\"",
              "\"XIV\"",
              "\"aa\"",
              "\"1,234\"",
              "\"one hundred and one\"",
              "\"x\"",
              "\"1st\""),
          "formatBase",
          List.of("255", "-255", "2.5", "3.5", "1e21", "0"));

  private static final List<String> ZONES =
      List.of("\"+0100\"", "\"-0530\"", "\"0000\"", "\"Z\"", "\"x\"", "\"+1\"", "nothing");

  private final Random random;

  CallGenerator(Random random) {
    this.random = random;
  }

  /** A call, alone or on what stands before it. */
  String call() {
    String name = one(FUNCTIONS);
    StringBuilder call = new StringBuilder();
    int given = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < given; i++) {
      call.append(i == 0 ? "" : ", ").append(argument(name, i));
    }
    String text = "$" + name + "(" + call + ")";
    return switch (random.nextInt(12)) {
      case 0 -> data() + " ~> " + text;
      case 1 -> "b." + text;
      case 2 -> "[" + one(VALUES) + ", " + text + "]";
      case 3 -> "$string(" + text + ")";
      default -> text;
    };
  }

  private String argument(String name, int position) {
    if (position == 0 && FIRST.containsKey(name) && random.nextInt(4) > 0) {
      return one(FIRST.get(name));
    }
    if (position == 1 && PICTURES.containsKey(name) && random.nextInt(6) > 0) {
      return one(PICTURES.get(name));
    }
    return position == 2 && name.equals("fromMillis") && random.nextInt(4) > 0
        ? one(ZONES)
        : one(VALUES);
  }

  /** What the paths of the arguments find something in. */
  Map<String, Object> document() {
    return Map.of("a", "abc", "b", List.of(3, 1, 2), "c", Map.of("d", 1.5));
  }

  /** A value that is no function. */
  private String data() {
    String value = one(VALUES);
    return value.startsWith("/")
            || value.contains("function")
            || value.contains("$s")
            || value.contains("$u")
        ? "a"
        : value;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
