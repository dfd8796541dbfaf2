package asl.engine;

import asl.json.JsonSize;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much the variables of an execution may hold: 256 KiB each and in one {@code Assign}, 10 MiB
 * in all scopes together (AWS: "Step Functions service quotas", "Quotas related to variables").
 */
final class VariableQuota {
  private static final long MOST_BYTES = 10L * 1024 * 1024;

  private long stored;

  /** Counts the variables that a scope is about to take; false if they are more than it may. */
  boolean admits(VariableScope scope, Map<String, @Nullable Object> assigned) {
    long added = 0;
    long replaced = 0;
    for (Map.Entry<String, @Nullable Object> variable : assigned.entrySet()) {
      added += JsonSize.bytes(variable.getValue());
      replaced += scope.ownBytes(variable.getKey());
    }
    if (added > JsonSize.LIMIT || stored + added - replaced > MOST_BYTES) {
      return false;
    }
    stored += added - replaced;
    return true;
  }

  /** The scope is left, and what it holds with it. */
  void release(VariableScope scope) {
    for (String name : scope.ownNames()) {
      stored -= scope.ownBytes(name);
    }
  }
}
