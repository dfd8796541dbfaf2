package asl.app.view;

import asl.definition.StateMachine;
import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.Redaction;
import asl.trace.StartedExecution;
import asl.trace.Trace;
import asl.trace.TraceRecorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps an execution whole, for what cannot be shown event by event. */
public final class RecordingView implements ExecutionView {
  private final TraceRecorder recorder;
  private @Nullable KnownDefinition definition;

  /** A view that keeps all it is told. */
  public RecordingView() {
    this(new TraceRecorder());
  }

  private RecordingView(TraceRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void definition(StateMachine machine) {
    definition = new KnownDefinition(machine);
  }

  @Override
  public void accept(HistoryEvent event) {
    recorder.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    recorder.accept(explanation);
  }

  @Override
  public ExecutionView child(String origin, String arn) {
    return new RecordingView(recorder.child(origin, arn));
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    recorder.finish(damage);
  }

  /** Takes the explanations of another telling of the same execution. */
  public void explain(List<Explanation> others) {
    others.forEach(recorder::accept);
  }

  /** The definition; null if it is not known. */
  public @Nullable KnownDefinition definition() {
    return definition;
  }

  /**
   * The execution.
   *
   * @param redaction what masks secrets; null for nothing
   */
  public Trace trace(@Nullable Redaction redaction) {
    return recorder.trace(redaction);
  }

  /** Tells another view all of it. */
  public void tell(ExecutionView view, @Nullable Redaction redaction) {
    if (definition != null) {
      view.definition(definition.machine());
    }
    tell(trace(redaction), view);
  }

  private static void tell(Trace trace, ExecutionView view) {
    trace.explanations().forEach(view::accept);
    Set<String> told = new HashSet<>();
    for (HistoryEvent event : trace.events()) {
      view.accept(event);
      String origin = StartedExecution.origin(event);
      if (origin != null && told.add(origin)) {
        for (StartedExecution started : trace.children(origin)) {
          ExecutionView child = view.child(origin, started.arn());
          if (child != null && started.trace() != null) {
            tell(started.trace(), child);
          }
        }
      }
    }
    view.finish(trace.damage());
  }
}
