package asl.expression.jsonpath;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.EvaluationListener.EvaluationContinuation;
import com.jayway.jsonpath.JsonPath;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets Jayway JsonPath choose among the elements of an array, with a filter of ours. */
final class JaywaySelection {
  private JaywaySelection() {}

  /**
   * Calls back for each element that is chosen, before the next one is looked at.
   *
   * @param value an array, or an object, which is its own only candidate
   * @param chosen takes the index of the element in the array; 0 for an object
   */
  static void each(Object value, Predicate<@Nullable Object> filter, IntConsumer chosen) {
    int[] index = {-1};
    Configuration configuration =
        Configuration.builder()
            .jsonProvider(new PlainJsonProvider())
            .mappingProvider(new NoMappingProvider())
            .evaluationListener(
                found -> {
                  chosen.accept(Math.max(index[0], 0));
                  return EvaluationContinuation.CONTINUE;
                })
            .build();
    JsonPath.compile(
            "$[?]",
            candidate -> {
              index[0]++;
              return filter.test(candidate.item());
            })
        .read(value, configuration);
  }
}
