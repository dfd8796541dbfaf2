package asl.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.QueryLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What completion says about functions is true. */
class FunctionHintsTest {
  private static final PlainScope EMPTY = new PlainScope(Map.of(), Map.of(), Map.of(), Map.of());

  @Test
  void everyJsonataFunctionThatIsOfferedExists() {
    List<FunctionHints.Hint> hints = hints(true);
    assertTrue(hints.size() >= 60, hints.size() + " hints");
    for (FunctionHints.Hint hint : hints) {
      Evaluated evaluated = new Trial().evaluateJsonata("$exists(" + hint.name() + ")", EMPTY);
      assertEquals(new Evaluated.Value(true), evaluated, hint.name());
    }
    assertEquals(
        new Evaluated.Value(false), new Trial().evaluateJsonata("$exists($fromat)", EMPTY));
  }

  @Test
  void everyIntrinsicFunctionIsOffered() {
    List<FunctionHints.Hint> hints = hints(false);
    assertEquals(18, hints.size());
    for (FunctionHints.Hint hint : hints) {
      Evaluated evaluated =
          new Trial().evaluate(hint.name() + "(1,1,1,1,1)", QueryLanguage.JSONPATH, EMPTY);
      String said = evaluated instanceof Evaluated.Fault fault ? fault.sentence() : "";
      assertFalse(said.startsWith("There is no"), said);
    }
    Evaluated unknown = new Trial().evaluate("States.Fromat(1)", QueryLanguage.JSONPATH, EMPTY);
    Evaluated.Fault fault = assertInstanceOf(Evaluated.Fault.class, unknown);
    assertTrue(fault.sentence().startsWith("There is no"), fault.sentence());
  }

  @Test
  void aPathIsCompletedWithTheMembersOfWhatItReaches() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("id", "A1");
    order.put("items", List.of(Map.of("sku", "x")));
    PlainScope scope =
        new PlainScope(Map.of("order", order), Map.of(), Map.of("limit", 5), Map.of());
    assertEquals(List.of("order"), words("$.", scope));
    assertEquals(List.of("id", "items"), words("1 + $states.input.order.i", scope));
    assertEquals(List.of("sku"), words("$.order.items[0].", scope));
    assertEquals(List.of(), words("$.order.items[7].", scope));
    assertEquals(List.of("$limit"), words("$lim", scope));
    assertEquals(List.of("$lowercase("), words("$low", scope));
    assertEquals(List.of("States.Format("), words("States.Fo", scope));
    assertEquals(List.of(), words("x", scope));
    assertEquals(4, ExpressionCompleter.complete("1 + $lim", 8, scope).start());
  }

  private static List<String> words(String line, PlainScope scope) {
    return ExpressionCompleter.complete(line, line.length(), scope).candidates().stream()
        .map(Completion.Candidate::word)
        .toList();
  }

  private static List<FunctionHints.Hint> hints(boolean jsonata) {
    return FunctionHints.all().stream().filter(hint -> hint.isJsonata() == jsonata).toList();
  }
}
