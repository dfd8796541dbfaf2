package asl.app.run;

import asl.diagnostic.Suggestion;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.MappedFunction;
import asl.function.routing.MappingCheck.Unmapped;
import asl.function.routing.MappingLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the key of a mapping that was probably meant for a Task that nothing answers for. */
final class MisspeltKey {
  private MisspeltKey() {}

  /**
   * The key as written; null if none looks so.
   *
   * @param mapping all that is mapped
   * @param unused what is mapped and not asked for
   */
  static @Nullable String of(
      Unmapped missing, FunctionMapping mapping, List<MappedFunction> unused) {
    return switch (missing.line().section()) {
      case MappingLine.BUCKETS ->
          Suggestion.nearest(missing.resource(), mapping.buckets().keySet());
      case MappingLine.STATE_MACHINES ->
          nearestMachine(missing.resource(), mapping.stateMachines().keySet());
      default -> function(missing, unused);
    };
  }

  private static @Nullable String nearestMachine(String arn, Set<String> keys) {
    Map<String, String> names = new HashMap<>();
    for (String key : keys) {
      names.put(key.substring(key.lastIndexOf(':') + 1), key);
    }
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    String nearest = names.containsKey(name) ? name : Suggestion.nearest(name, names.keySet());
    return nearest == null ? null : names.get(nearest);
  }

  private static @Nullable String function(Unmapped missing, List<MappedFunction> unused) {
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
