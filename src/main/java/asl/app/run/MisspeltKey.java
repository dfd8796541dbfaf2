package asl.app.run;

import asl.diagnostic.Suggestion;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.MappedFunction;
import asl.function.routing.MappingCheck.Unmapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the key of a mapping that was probably meant for a Task that nothing answers for. */
final class MisspeltKey {
  private MisspeltKey() {}

  /**
   * The key as written; null if none looks so.
   *
   * @param unused what is mapped and not asked for
   */
  static @Nullable String of(Unmapped missing, List<MappedFunction> unused) {
    Map<String, String> functions = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    for (MappedFunction function : unused) {
      String key = function.key().text();
      String state = function.key().stateName();
      if (state != null) {
        states.put(state, key);
      } else {
        functions.put(FunctionReference.parse(key).name(), key);
      }
    }
    String name = FunctionReference.parse(missing.resource()).name();
    String nearest = Suggestion.nearest(name, functions.keySet());
    if (nearest != null) {
      return functions.get(nearest);
    }
    for (String state : missing.stateNames()) {
      nearest = Suggestion.nearest(state, states.keySet());
      if (nearest != null) {
        return states.get(nearest);
      }
    }
    return null;
  }
}
