package asl.trace.diff;

import asl.trace.Strand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the branches or iterations of two tries: iterations by their number; branches, which may
 * have begun in another order, by the state that they begin with.
 */
final class StrandPairs {
  private final Map<Long, Strand> others = new LinkedHashMap<>();

  private StrandPairs(List<Strand> second) {
    for (Strand strand : second) {
      others.putIfAbsent(strand.index(), strand);
    }
  }

  /**
   * Two strands that belong together.
   *
   * @param first the one of the first execution
   * @param second the one of the second execution
   */
  record Pair(Strand first, Strand second) {}

  /** The pairs, in the order of the first. What has no partner is left out. */
  static List<Pair> of(List<Strand> first, List<Strand> second) {
    StrandPairs pairs = new StrandPairs(second);
    List<Pair> found = new ArrayList<>();
    for (Strand strand : first) {
      Strand partner = pairs.partner(strand);
      if (partner != null) {
        pairs.others.remove(partner.index());
        found.add(new Pair(strand, partner));
      }
    }
    return found;
  }

  private @Nullable Strand partner(Strand strand) {
    Strand sameNumber = others.get(strand.index());
    if (strand.kind() == Strand.Kind.ITERATION
        || (sameNumber != null && beginAlike(strand, sameNumber))) {
      return sameNumber;
    }
    for (Strand other : others.values()) {
      if (beginAlike(strand, other)) {
        return other;
      }
    }
    return sameNumber;
  }

  private static boolean beginAlike(Strand a, Strand b) {
    String first = a.visits().isEmpty() ? null : a.visits().get(0).name();
    String second = b.visits().isEmpty() ? null : b.visits().get(0).name();
    return Objects.equals(first, second);
  }
}
