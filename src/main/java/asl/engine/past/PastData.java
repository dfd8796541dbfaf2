package asl.engine.past;

import asl.history.HistoryEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a history holds the data that an execution needs to go on. */
final class PastData {
  private PastData() {}

  static void check(HistoryEvent started, PastStrand main) throws UnusableHistoryException {
    data(started, "input");
    check(main);
  }

  private static void check(PastStrand strand) throws UnusableHistoryException {
    PastVisit visit = strand.visit();
    if (visit == null) {
      return;
    }
    data(visit.entered(), "input");
    HistoryEvent exited = visit.exited();
    if (exited != null) {
      data(exited, "output");
      return;
    }
    for (PastStrand inner : visit.strands()) {
      check(inner);
    }
  }

  /** AWS leaves data out if it is told to, and cuts off what is too long. */
  private static void data(HistoryEvent event, String field) throws UnusableHistoryException {
    String state = event.text("name");
    String where = "event " + event.id() + (state == null ? "" : " (" + state + ")");
    if (isCut(event.details().field(field + "Details"))) {
      throw new UnusableHistoryException("the " + field + " of " + where + " is cut off");
    }
    if (!event.details().toJson().containsKey(field)) {
      throw new UnusableHistoryException(
          where + " has no " + field + "; get the history with --include-execution-data");
    }
  }

  private static boolean isCut(@Nullable Object details) {
    return details instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("truncated"));
  }
}
