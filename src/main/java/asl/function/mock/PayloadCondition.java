package asl.function.mock;

import asl.json.JsonEquality;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a payload fits a condition: objects by the members that the condition names. */
final class PayloadCondition {
  private PayloadCondition() {}

  static boolean fits(@Nullable Object condition, @Nullable Object payload) {
    if (condition instanceof Map<?, ?> wanted && payload instanceof Map<?, ?> given) {
      for (Map.Entry<?, ?> member : wanted.entrySet()) {
        if (!given.containsKey(member.getKey())
            || !fits(member.getValue(), given.get(member.getKey()))) {
          return false;
        }
      }
      return true;
    }
    return JsonEquality.equal(condition, payload);
  }
}
