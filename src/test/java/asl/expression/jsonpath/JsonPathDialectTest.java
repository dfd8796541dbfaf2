package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.ExpressionSyntaxException;
import asl.expression.FixedScope;
import asl.expression.jsonpath.DialectJudge.Answer;
import asl.expression.jsonpath.DialectJudge.Kind;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Paths do what they do on AWS, as json-path 2.0.0 judges. {@code -Djqwik.tries.default=100000}
 * generates a hundred thousand of each kind.
 */
class JsonPathDialectTest {
  private static final DialectJudge JUDGE = judge();

  private static DialectJudge judge() {
    try {
      return new DialectJudge();
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new AssertionError("json-path 2.0.0 is not there; run the build as Maven does", e);
    }
  }

  @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void stepsLeadWhereTheJudgeGoes(
      @ForAll("steps") String path, @ForAll("documents") String document) throws Exception {
    compare(path, document);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void filtersHoldWhereTheJudgeSays(
      @ForAll("filters") String path, @ForAll("documents") String document) throws Exception {
    compare(path, document);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsReadAsTheJudgeReadsIt(
      @ForAll("texts") String path, @ForAll("documents") String document) throws Exception {
    compare(path, document);
  }

  private static void compare(String path, String document) throws Exception {
    Answer expected = JUDGE.answer(path, document);
    String where = path + " in " + document;
    PathEvaluator own;
    try {
      own = PathReader.read(path);
    } catch (ExpressionSyntaxException e) {
      assertEquals(Kind.REFUSED, expected.kind(), () -> where + ": " + expected.text());
      return;
    }
    Object root = JsonReader.read(document);
    Object found = own.find(root, new Effort(FixedScope.of(root)));
    if (found != NoMatch.NO_MATCH) {
      assertEquals(Kind.VALUE, expected.kind(), () -> where + ": " + expected.text());
      assertEquals(
          JsonWriter.write(JsonReader.read(expected.text())), JsonWriter.write(found), where);
      return;
    }
    PathFault fault = own.fault(root, false, new Effort(FixedScope.of(root)));
    if (expected.kind() == Kind.BROKEN) {
      assertTrue(!fault.isMiss(), where);
      return;
    }
    assertEquals(expected.text(), fault.sentence(), where);
    assertEquals(expected.kind(), fault.isMiss() ? Kind.MISS : Kind.MISUSE, where);
  }

  @Provide
  Arbitrary<String> documents() {
    return document(3);
  }

  private static Arbitrary<String> document(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "2",
            "-3",
            "2.5",
            "1.0",
            "12345678901",
            "123456789012345678901",
            "\"\"",
            "\"a\"",
            "\"1\"",
            "\"b c\"",
            "\"null\"",
            "\"true\"",
            "\"it's\"",
            "\"q\\\"\\n\"");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> below = document(depth - 1);
    Arbitrary<String> arrays =
        below.list().ofMaxSize(4).map(elements -> "[" + String.join(",", elements) + "]");
    Arbitrary<String> members =
        Combinators.combine(names(), below).as((name, value) -> "\"" + name + "\":" + value);
    Arbitrary<String> objects =
        members
            .list()
            .uniqueElements(member -> member.substring(0, member.indexOf(':')))
            .ofMaxSize(4)
            .map(list -> "{" + String.join(",", list) + "}");
    return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(3, arrays), Tuple.of(4, objects));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("a", "b", "c", "d-e", "f g", "length()", "sum()");
  }

  private static Arbitrary<String> index() {
    return Arbitraries.of("0", "1", "2", "3", "-1", "-2", "-9", " 1 ", "9");
  }

  private static Arbitrary<String> definiteStep() {
    Arbitrary<String> dotted = names().filter(name -> !name.contains(" ")).map(name -> "." + name);
    Arbitrary<String> quoted = names().map(name -> "['" + name + "']");
    Arbitrary<String> indexed = index().map(index -> "[" + index + "]");
    Arbitrary<String> odd =
        Arbitraries.of(
            "['a','b']",
            "['b', 'f g']",
            "[(@.length-1)]",
            "[(@.size() - 2)]",
            "[(@.length-0)]",
            ".['a']",
            ".[0]",
            "[\"a\"]",
            "[\"1\"]",
            "[]",
            "$",
            "['']",
            "[']",
            ".a]",
            ".it's",
            "['a\\'b']",
            "[1,]",
            "[ 'a' ]",
            ".length()",
            ".concat('x')");
    return Arbitraries.frequencyOf(
        Tuple.of(8, dotted), Tuple.of(4, quoted), Tuple.of(5, indexed), Tuple.of(1, odd));
  }

  private static Arbitrary<String> branchingStep() {
    Arbitrary<String> slices =
        Combinators.combine(index().injectNull(0.3), index().injectNull(0.3))
            .as(
                (from, to) ->
                    "[" + (from == null ? "" : from) + ":" + (to == null ? "" : to) + "]");
    Arbitrary<String> lists =
        index().list().ofMinSize(2).ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]");
    Arbitrary<String> others = Arbitraries.of("[*]", ".*", "*", "[1:2:3]", "[::2]", "[*,0]");
    return Arbitraries.frequencyOf(
        Tuple.of(3, slices), Tuple.of(2, lists), Tuple.of(4, others), Tuple.of(3, descents()));
  }

  private static Arbitrary<String> descents() {
    return Arbitraries.of("..a", "..b", "..*", "..[0]", "..['a','b']", "..[1:]", "..[*]", "...a");
  }

  @Provide
  Arbitrary<String> steps() {
    return Arbitraries.frequencyOf(Tuple.of(3, definiteStep()), Tuple.of(2, branchingStep()))
        .list()
        .ofMaxSize(5)
        .map(steps -> "$" + String.join("", steps));
  }

  private static Arbitrary<String> operand() {
    Arbitrary<String> paths =
        Combinators.combine(Arbitraries.of("@", "@", "@", "$"), definiteStep().list().ofMaxSize(2))
            .as((root, steps) -> root + String.join("", steps));
    Arbitrary<String> literals =
        Arbitraries.of(
            "1",
            "2.5",
            "1.0",
            "'a'",
            "'1'",
            "\"a\"",
            "a",
            "null",
            "true",
            "false",
            "'null'",
            "''",
            "'it\\'s'",
            "/a/",
            "/A/i",
            "/.*/",
            "/(/",
            "'b c'",
            "12345678901",
            "-3",
            "[1,2]",
            "'x y'",
            "'true'",
            "");
    return Arbitraries.frequencyOf(Tuple.of(3, paths), Tuple.of(2, literals));
  }

  private static Arbitrary<String> criterion() {
    Arbitrary<String> comparisons =
        Combinators.combine(
                operand(),
                Arbitraries.of(
                    "==", "!=", "<", "<=", ">", ">=", "=~", " == ", " != ", " in ", " nin "),
                operand())
            .as((left, operator, right) -> left + operator + right);
    Arbitrary<String> existence =
        Combinators.combine(Arbitraries.of("", "", "!", " ", "("), operand())
            .as((not, path) -> not + path);
    return Arbitraries.frequencyOf(Tuple.of(4, comparisons), Tuple.of(1, existence));
  }

  @Provide
  Arbitrary<String> filters() {
    Arbitrary<String> conditions =
        Combinators.combine(
                criterion(),
                Combinators.combine(
                        Arbitraries.of("&&", "||", " && ", " || ", "&", ""), criterion())
                    .as(String::concat)
                    .list()
                    .ofMaxSize(2))
            .as((first, more) -> first + String.join("", more));
    Arbitrary<String> filter =
        Combinators.combine(
                Arbitraries.of("[?(", "[?(", "[?(", "[ ? (", "..[?(", ".[?(", "[?((", "[?"),
                conditions,
                Arbitraries.of(")]", ")]", ")]", ") ]", "))]", "]", ")"))
            .as((open, condition, close) -> open + condition + close);
    Arbitrary<String> before =
        definiteStep().list().ofMaxSize(1).map(list -> String.join("", list));
    return Combinators.combine(
            before, Arbitraries.of("", "", "[*]", ".*"), filter, steps().map(s -> s.substring(1)))
        .as((first, branch, select, rest) -> "$" + first + branch + select + rest);
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            ".",
            "[",
            "]",
            "'",
            "\"",
            "*",
            "?",
            "(",
            ")",
            "@",
            "a",
            "b",
            "0",
            "1",
            ":",
            ",",
            "-",
            "\\",
            " ",
            "=",
            "~",
            "/",
            "&",
            "|",
            "!",
            "$",
            ".a",
            "['a']",
            "[0]",
            "..",
            "[?(",
            ")]",
            "==",
            "@.a",
            "&&",
            "length",
            "[(@.length-1)]",
            "[*]");
    return Arbitraries.of(pieces).list().ofMaxSize(8).map(list -> "$" + String.join("", list));
  }
}
