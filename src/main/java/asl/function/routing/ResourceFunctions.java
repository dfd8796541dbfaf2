package asl.function.routing;

import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which function answers for a resource, remembered: to compare a resource with every key of the
 * mapping takes longer than a mocked call, and a Map asks the same for each of its items.
 */
final class ResourceFunctions {
  /** Names may come from data, so that not all are remembered. */
  private static final int MOST = 1000;

  private final FunctionMapping mapping;
  private final Map<String, Optional<MappedFunction>> known = new ConcurrentHashMap<>();

  ResourceFunctions(FunctionMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The function mapped for a name or ARN; null if there is none.
   *
   * @param qualifier the version or alias given beside it; null if none
   */
  @Nullable MappedFunction of(String resource, @Nullable String qualifier) {
    String key = qualifier == null ? resource : resource + "\n" + qualifier;
    Optional<MappedFunction> found = known.get(key);
    if (found == null) {
      found = Optional.ofNullable(mapping.forResource(resource, qualifier));
      if (known.size() < MOST) {
        known.put(key, found);
      }
    }
    return found.orElse(null);
  }
}
