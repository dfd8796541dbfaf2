package asl.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, or the start, the end or a missing target.
 *
 * @param id unique in the graph, made of a letter and a number
 * @param kind what it is
 * @param name the state's name as written; for the start and the end their word
 * @param detail what it does, in short, such as {@code λ wear_heavy_coat}; null if there is nothing
 *     to say
 * @param comment the Comment; null if absent
 * @param retries one text a retrier, in order
 * @param start whether its cluster starts at it
 * @param end whether its cluster ends with it: {@code End}, or a Succeed or Fail state
 * @param pointer where the state stands in the definition, as JSON pointer text; empty where it
 *     does not
 * @param clusters the branches of a Parallel state or the processor of a Map state
 */
public record Node(
    String id,
    NodeKind kind,
    String name,
    @Nullable String detail,
    @Nullable String comment,
    List<Retry> retries,
    boolean start,
    boolean end,
    String pointer,
    List<Cluster> clusters) {
  /** Whether there are states inside. */
  public boolean isCompound() {
    return !clusters.isEmpty();
  }

  /** The retries of all its retriers together; 0 if it never retries. */
  public long maxAttempts() {
    long sum = 0;
    for (Retry retry : retries) {
      sum += retry.maxAttempts();
    }
    return sum;
  }
}
