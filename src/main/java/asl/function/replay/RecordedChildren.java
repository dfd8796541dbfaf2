package asl.function.replay;

import asl.history.HistoryEvent;
import java.util.List;
import java.util.Map;

/** The histories of the child executions of distributed Maps, which lie beside a recording. */
@FunctionalInterface
public interface RecordedChildren {
  /**
   * Those of a map run.
   *
   * @return the events of each, by its place among the child executions, from 0
   */
  Map<Integer, List<HistoryEvent>> of(String mapRunArn);
}
