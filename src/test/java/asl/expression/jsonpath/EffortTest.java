package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertThrows;

import asl.expression.EvaluationInterrupted;
import asl.expression.FixedScope;
import asl.expression.Scope;
import asl.expression.Variables;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluating a path can be given up. */
class EffortTest {
  private static final Map<String, List<Object>> INPUT =
      Map.of("a", Collections.nCopies(5000, Map.of("s", "a".repeat(200), "n", 1)));

  /** Its run was told to end. */
  private record Ending(FixedScope scope) implements Scope {
    @Override
    public @Nullable Object root() {
      return scope.root();
    }

    @Override
    public Map<String, @Nullable Object> context() {
      return scope.context();
    }

    @Override
    public Variables variables() {
      return scope.variables();
    }

    @Override
    public Map<String, @Nullable Object> states() {
      return scope.states();
    }

    @Override
    public boolean isInterrupted() {
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$..n",
        "$.a[*].n",
        "$.a[?(@.n == 1)]",
        "$.a[?(@.s =~ /(x?a|aa)*b/)]",
        "$.a[0:5000].n"
      })
  void aLongWalkIsGivenUpWhenTheRunIsToEnd(String path) throws Exception {
    JsonPath compiled = JsonPath.compile(path);
    Ending scope = new Ending(FixedScope.of(INPUT));
    assertThrows(EvaluationInterrupted.class, () -> compiled.evaluate(scope));
  }
}
