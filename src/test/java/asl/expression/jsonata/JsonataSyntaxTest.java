package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonataSyntaxTest {
  @Test
  void aSyntaxErrorIsToldWithoutItsCode() {
    assertEquals(List.of("INVALID 3 Unexpected end of expression"), check("1 +"));
    assertEquals(List.of("INVALID 4 Expected \"]\", got \",\""), check("$a[1,2)"));
    assertEquals(
        List.of("INVALID 0 String literal must be terminated by a matching quote"),
        check("\"no quote"));
    assertEquals(
        List.of("INVALID 5 The symbol \"}\" cannot be used as a unary operator"),
        check("{\"a\":}"));
    assertEquals(List.of("INVALID 2 Comment has no closing tag"), check("1 /* no end"));
    assertEquals(List.of("INVALID 0 Unexpected end of expression"), check(""));
  }

  @Test
  void aNameWithoutContextIsNotSupported() {
    assertEquals(List.of("UNSUPPORTED 0 phone"), check("phone"));
    assertEquals(List.of("UNSUPPORTED 6 order"), check("1 and order.id = 2"));
    assertEquals(List.of("UNSUPPORTED 7 in"), check("$a and in.b"));
    assertEquals(List.of("UNSUPPORTED 1 k"), check("{k: 1}"));
    assertEquals(List.of("UNSUPPORTED 0 $$", "UNSUPPORTED 5 $"), check("$$ + $.a"));
  }

  @Test
  void aNameWithAContextIsSupported() {
    assertEquals(List.of(), check("$states.input.orders[price > 5 and $.open].(id & name)"));
    assertEquals(List.of(), check("$map($states.input.l, function($v, $i) { $v.id & $i })"));
    assertEquals(List.of(), check("$states.input.l^(>n, <m).{ 'id': id }"));
    assertEquals(List.of(), check("$states.input.l{ kind: $sum(price) }"));
    assertEquals(List.of(), check("$states.input ~> |a.b|{ 'c': d }, 'e'|"));
    assertEquals(List.of(), check("$sort($l, λ($a, $b)<oo:b> { $a.n > $b.n })"));
    assertEquals(List.of(), check("'name' & $v.`a name` & /na(me)/.match"));
    assertEquals(List.of(), check("$a / 2 / $b /* phone */ ? true : null"));
    assertEquals(List.of(), check("$states.input.and.or"));
  }

  private static List<String> check(String expression) {
    return JsonataSyntax.check(expression).stream()
        .map(
            problem ->
                problem.code().replace("_JSONATA_EXPRESSION", "")
                    + " "
                    + problem.offset()
                    + " "
                    + problem
                        .message()
                        .replaceFirst(
                            "Reference to '(.*)' at the top level is not supported\\.", "$1"))
        .toList();
  }
}
