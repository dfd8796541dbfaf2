package asl.trace.render;

import asl.history.EventSink;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.TraceFilter;
import asl.trace.VisitListener;
import asl.trace.VisitStatus;
import asl.trace.VisitTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line for every transition, as it happens. Of a Map state's iterations the first few are
 * shown, the others are counted. Memory follows what is under way.
 */
public final class LineTrace implements EventSink, ExplanationSink {
  private final TraceOutput output;
  private final LineColumns columns;
  private final IterationFold fold;
  private final TraceFilter filter;
  private final int iterationsShown;
  private final VisitTracker tracker = new VisitTracker(new Listener(), false);
  private final FailedTries failedTries = new FailedTries();
  private final @Nullable LineTrace parent;
  private final Map<String, Integer> children = new HashMap<>();
  private @Nullable Instant start;
  private Instant now = Instant.EPOCH;
  private @Nullable StateVisit left;
  private boolean silent;
  private long transitions;
  private long retries;

  /**
   * A live trace.
   *
   * @param layout width and colours
   * @param iterationsShown how many iterations of a Map state are shown line by line
   * @param output takes the lines
   */
  public LineTrace(TextLayout layout, int iterationsShown, TraceOutput output) {
    this(layout, iterationsShown, TraceFilter.ALL, output);
  }

  /**
   * A live trace of some states only.
   *
   * @param layout width and colours
   * @param iterationsShown how many iterations of a Map state are shown line by line; all of them
   *     if the filter asks for one
   * @param filter which states are shown; it judges a state when it ends
   * @param output takes the lines
   */
  public LineTrace(TextLayout layout, int iterationsShown, TraceFilter filter, TraceOutput output) {
    this(null, new LineColumns(layout), iterationsShown, filter, output);
  }

  private LineTrace(
      @Nullable LineTrace parent,
      LineColumns columns,
      int iterationsShown,
      TraceFilter filter,
      TraceOutput output) {
    this.parent = parent;
    this.output = output;
    this.filter = filter;
    this.columns = columns;
    this.iterationsShown = iterationsShown;
    this.fold = new IterationFold(filter.iteration() == null ? iterationsShown : Integer.MAX_VALUE);
  }

  /**
   * A trace of an execution that a state of this one starts, indented below it.
   *
   * @param stateMachine what it is an execution of
   * @return null if so many executions of it have been shown already that this one is not
   */
  public @Nullable LineTrace child(String stateMachine) {
    int before = children.merge(stateMachine, 1, Integer::sum) - 1;
    if (before >= iterationsShown) {
      if (before == iterationsShown) {
        String shown = "… only the first " + iterationsShown + " executions of ";
        String more = shown + SafeText.line(stateMachine) + " are shown";
        flush();
        line(columns.note(since(now), 1, Tone.FAINT, more));
      }
      return null;
    }
    return new LineTrace(this, columns.inside(stateMachine), iterationsShown, filter, output);
  }

  /** The time since the outermost execution began. */
  private Duration since(Instant instant) {
    return parent == null
        ? Duration.between(start == null ? instant : start, instant)
        : parent.since(instant);
  }

  @Override
  public void accept(HistoryEvent event) {
    if (start == null) {
      start = event.timestamp();
    }
    passed(event.timestamp());
    tracker.accept(event);
  }

  /** Takes an event of an earlier run, which this one goes on from: it happens no more. */
  public void earlier(HistoryEvent event) {
    if (start == null) {
      start = event.timestamp();
    }
    silent = true;
    now = event.timestamp();
    tracker.accept(event);
    flush();
    silent = false;
  }

  private void line(String text) {
    if (!silent) {
      output.line(text);
    }
  }

  /** It is so late, in this execution and those around it. */
  private void passed(Instant instant) {
    now = instant;
    if (parent != null) {
      parent.passed(instant);
    }
  }

  /** Lets a line about an error say its name, and at once when it is tried again. */
  @Override
  public void accept(Explanation explanation) {
    if (!(explanation instanceof Explanation.ErrorHandled handled)) {
      return;
    }
    StateVisit visit = tracker.explain(handled);
    FailedTries.Retry retry = failedTries.explained(handled, visit);
    if (visit != null && retry != null) {
      retry(visit, retry);
    }
  }

  /** No event follows soon on this one: if it left a state, none comes after that state. */
  public void nothingFollows(HistoryEvent event) {
    if (left != null && left(left, event)) {
      flush();
    }
  }

  private void retry(StateVisit visit, FailedTries.Retry retry) {
    retries++;
    print(visit, retry.took(), Tone.WARN, retry.text());
  }

  private void print(StateVisit visit, @Nullable Duration took, Tone tone, String result) {
    flush();
    if (shows(visit)) {
      line(columns.line(since(now), visit, took, tone, result));
    }
  }

  /**
   * The history ends here. Says which states are still under way; there are none unless the
   * execution is, or the history was cut off.
   */
  public void finish() {
    flush();
    Strand execution = tracker.execution();
    if (execution.status() == VisitStatus.RUNNING) {
      tracker.underWay().forEach(visit -> print(visit, null, Tone.WARN, "… running"));
      note(execution, Tone.WARN, summary(execution));
    }
  }

  private void note(Strand strand, Tone tone, String text) {
    flush();
    line(columns.note(since(now), strand.depth(), tone, text));
  }

  private boolean shows(StateVisit visit) {
    return fold.shows(visit.strand()) && filter.accepts(visit);
  }

  /** Prints the state that was left; by now the next one is known, if there is one. */
  private void flush() {
    StateVisit visit = left;
    if (visit == null) {
      return;
    }
    left = null;
    if (!shows(visit)) {
      return;
    }
    Duration ended = since(visit.end() == null ? now : visit.end());
    Tone tone = visit.status() == VisitStatus.CAUGHT ? Tone.WARN : Tone.GOOD;
    String way = LineText.way(visit) + fold.count(visit);
    line(columns.line(ended, visit, visit.duration(), tone, way));
  }

  private final class Listener implements VisitListener {
    @Override
    public void entered(StateVisit visit) {
      transitions++;
    }

    @Override
    public void attemptStarted(StateVisit visit, Attempt attempt) {
      FailedTries.Retry retry = failedTries.begun(visit, attempt);
      if (retry != null) {
        retry(visit, retry);
      }
      if (visit.isContainer() && attempt.number() == 1) {
        Long length = attempt.length();
        String items = length == null || length == 0 ? "…" : "… " + fold.items(length);
        print(visit, null, Tone.FAINT, items);
      }
    }

    @Override
    public void attemptFailed(StateVisit visit, Attempt attempt) {
      failedTries.failed(visit, attempt);
    }

    @Override
    public void ended(StateVisit visit) {
      failedTries.ended(visit);
      flush();
      if (visit.exited() != null) {
        left = visit;
      } else if (visit.status() == VisitStatus.ABORTED) {
        print(visit, visit.duration(), Tone.FAINT, "aborted");
      } else if (visit.status().isFailure()) {
        print(visit, visit.duration(), Tone.BAD, LineText.failure(visit) + fold.count(visit));
      }
    }

    @Override
    public void ended(Strand strand) {
      if (strand.kind() == Strand.Kind.ITERATION) {
        flush();
        String news = fold.news(strand);
        if (news != null) {
          note(strand, strand.status().isFailure() ? Tone.BAD : Tone.FAINT, news);
        }
      } else if (strand.kind() == Strand.Kind.EXECUTION && (parent == null || filter.isAll())) {
        note(strand, isGood(strand) ? Tone.GOOD : Tone.BAD, summary(strand));
      }
    }

    @Override
    public void redriven(HistoryEvent event) {
      Long count = event.number("redriveCount");
      String which = count == null || count == 1 ? "" : " (" + count + ")";
      note(tracker.execution(), Tone.WARN, "REDRIVEN" + which);
    }

    @Override
    public void after(HistoryEvent event) {
      StateVisit visit = left;
      if (visit != null && !left(visit, event)) {
        flush();
      }
    }
  }

  private static boolean left(StateVisit visit, HistoryEvent event) {
    HistoryEvent exited = visit.exited();
    return exited != null && exited.id() == event.id();
  }

  private static boolean isGood(Strand execution) {
    return execution.status() == VisitStatus.SUCCEEDED;
  }

  private String summary(Strand execution) {
    String status = execution.status().name().replace('_', ' ');
    String text =
        status + " in " + DurationText.of(Duration.between(start == null ? now : start, now));
    text += ", " + transitions + (transitions == 1 ? " state" : " states");
    return retries == 0 ? text : text + ", " + retries + (retries == 1 ? " retry" : " retries");
  }
}
