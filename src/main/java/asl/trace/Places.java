package asl.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which visit or strand an event belongs to. Forgets the events of what has ended a while ago, if
 * it may: an event follows on what is under way or ended just before.
 */
final class Places {
  private static final int ENDED_IDS_KEPT = 4096;

  private final Map<Long, Object> places = new HashMap<>();
  private final Deque<Long> ended = new ArrayDeque<>();
  private final boolean forgetful;

  Places(boolean forgetful) {
    this.forgetful = forgetful;
  }

  @Nullable StateVisit visit(long id) {
    return places.get(id) instanceof StateVisit visit ? visit : null;
  }

  /** The strand that the event belongs to, itself or through its visit. */
  @Nullable Strand strand(long id) {
    Object place = places.get(id);
    if (place instanceof StateVisit visit) {
      return visit.strand();
    }
    return place instanceof Strand strand ? strand : null;
  }

  void put(long id, StateVisit visit) {
    places.put(id, visit);
    if (forgetful) {
      visit.ids().add(id);
    }
  }

  void put(long id, Strand strand) {
    places.put(id, strand);
    if (forgetful) {
      strand.ids().add(id);
    }
  }

  /** These belong to something that has ended. */
  void release(List<Long> ids) {
    if (!forgetful) {
      return;
    }
    for (Long id : ids) {
      ended.add(id);
    }
    ids.clear();
    while (ended.size() > ENDED_IDS_KEPT) {
      places.remove(ended.poll());
    }
  }
}
