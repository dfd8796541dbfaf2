package asl.trace;

import java.util.HashMap;
import java.util.Map;

/** What the visits of two tellings of one execution have in common: their places in it. */
public final class VisitKeys {
  private VisitKeys() {}

  /** A key for each visit: the way to its strand, its name, and which visit of it this is. */
  public static Map<StateVisit, String> of(Trace trace) {
    Map<StateVisit, String> keys = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (StateVisit visit : trace.visits()) {
      StateVisit owner = visit.strand().owner();
      String place = owner == null ? "" : keys.get(owner) + '\u0000' + visit.strand().index();
      String name = place + '\u0000' + visit.name();
      keys.put(visit, name + '\u0000' + seen.merge(name, 1, Integer::sum));
    }
    return keys;
  }
}
