package asl.app.run;

import asl.app.view.ExecutionView;
import asl.engine.ChildListener;
import asl.engine.ChildSink;
import asl.history.ExecutionStatus;
import asl.history.Explanation;
import asl.history.HistoryEvent;
import asl.history.HistoryWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what happens in the child executions of distributed Maps, and writes their histories. Of
 * each map run the first ones stay, and of the others those that are under way and the first that
 * fail.
 */
final class MapRunChildren implements ChildListener {
  private static final int KEPT = 1000;

  private final ChildHistories histories;
  private final ShownExecutions shown;
  private final Map<String, MapRun> runs = new HashMap<>();

  private MapRunChildren(ChildHistories histories, ShownExecutions shown) {
    this.histories = histories;
    this.shown = shown;
  }

  /** Null if nobody wants to know of them. */
  static @Nullable MapRunChildren of(ChildHistories histories, ShownExecutions shown) {
    return histories.areWanted() || shown.isAny() ? new MapRunChildren(histories, shown) : null;
  }

  /** What is known of a map run. */
  private static final class MapRun {
    private boolean watched;
    private int failed;
  }

  @Override
  public @Nullable ChildSink begin(
      String parentArn, String mapRunArn, String executionArn, int index) {
    MapRun run = runs.computeIfAbsent(mapRunArn, arn -> new MapRun());
    boolean first = index < KEPT;
    ExecutionView view =
        first ? shown.begin(parentArn, mapRunArn, executionArn, executionArn) : null;
    run.watched = first ? view != null : run.watched;
    boolean wanted = histories.areWanted() || run.watched;
    return wanted ? new Child(run, parentArn, mapRunArn, executionArn, index, view) : null;
  }

  private final class Child implements ChildSink {
    private final MapRun run;
    private final String parentArn;
    private final String mapRunArn;
    private final String executionArn;
    private final int index;
    private final @Nullable ExecutionView view;

    /** Null if nobody wants it. */
    private final @Nullable HistoryWriter history;

    private final List<HistoryEvent> events = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();

    Child(
        MapRun run,
        String parentArn,
        String mapRunArn,
        String executionArn,
        int index,
        @Nullable ExecutionView view) {
      this.run = run;
      this.parentArn = parentArn;
      this.mapRunArn = mapRunArn;
      this.executionArn = executionArn;
      this.index = index;
      this.view = view;
      this.history = histories.begin(mapRunArn, index, name());
    }

    private String name() {
      return executionArn.substring(executionArn.lastIndexOf(':') + 1);
    }

    @Override
    public void accept(HistoryEvent event) {
      if (view != null) {
        view.accept(event);
      }
      keep(event);
    }

    @Override
    public void earlier(HistoryEvent event) {
      if (view != null) {
        view.earlier(event);
      }
      keep(event);
    }

    private void keep(HistoryEvent event) {
      if (history != null) {
        history.accept(event);
      }
      if (isLate() && run.watched) {
        events.add(event);
      }
    }

    @Override
    public void accept(Explanation explanation) {
      if (view != null) {
        view.accept(explanation);
      } else if (isLate() && run.watched) {
        explanations.add(explanation);
      }
    }

    private boolean isLate() {
      return index >= KEPT;
    }

    @Override
    public void ended(ExecutionStatus status) {
      if (isLate() && (status == ExecutionStatus.SUCCEEDED || run.failed++ >= KEPT)) {
        if (history != null) {
          history.discard();
        }
      } else if (isLate() && run.watched) {
        tell();
      }
      shown.end(executionArn);
      histories.end(history);
    }

    private void tell() {
      ExecutionView told = shown.begin(parentArn, mapRunArn, executionArn, executionArn);
      if (told != null) {
        explanations.forEach(told::accept);
        events.forEach(told::accept);
      }
    }
  }
}
