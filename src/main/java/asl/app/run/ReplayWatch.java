package asl.app.run;

import asl.history.EventSink;
import asl.history.History;
import asl.history.HistoryEvent;
import asl.trace.Trace;
import asl.trace.diff.DiffOptions;
import asl.trace.diff.DiffResult;
import asl.trace.diff.TraceDiff;
import asl.trace.render.DiffRenderer;
import asl.trace.render.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a replay with its recording: ends the run where the recording has no answer, and tells
 * where the two part. Times, identifiers and ARNs do not count.
 */
final class ReplayWatch implements EventSink {
  /** The error name of an execution that was ended since the recording has no answer. */
  static final String DIVERGED = "Replay.Diverged";

  /** What is said of a run that is left waiting. */
  static final String SILENT = "the recording ends before the Tasks that are at work do";

  private final History recorded;
  private final List<HistoryEvent> events = new ArrayList<>();
  private @Nullable Consumer<String> end;

  ReplayWatch(History recorded) {
    this.recorded = recorded;
  }

  /**
   * The run has begun.
   *
   * @param ending ends it, for a reason
   */
  void begun(Consumer<String> ending) {
    end = ending;
  }

  /** The recording has no answer for a Task. */
  void lost(String reason) {
    if (end != null) {
      end.accept(reason);
    }
  }

  @Override
  public void accept(HistoryEvent event) {
    events.add(event);
  }

  /** Where the run leaves the recording, in a few lines; null if it never does. */
  @Nullable String divergence() {
    Trace first = Trace.of(recorded);
    Trace second = Trace.of(new History(events, null));
    DiffResult result = TraceDiff.compare(first, second, DiffOptions.DEFAULT);
    if (result.isSame()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    lines.add("the replay (+) leaves the recording (-):");
    DiffRenderer.renderFirst(result, TextLayout.PLAIN, line -> lines.add("  " + line));
    int more = result.differences().size() - 1;
    if (more > 0) {
      lines.add("  (%d more; --history FILE and asl trace --diff show all)".formatted(more));
    }
    return String.join("\n", lines);
  }
}
