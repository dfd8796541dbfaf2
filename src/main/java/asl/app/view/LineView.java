package asl.app.view;

import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import asl.trace.render.DamageText;
import asl.trace.render.LineTrace;
import asl.trace.render.TextLayout;
import asl.trace.render.TraceOutput;
import org.jspecify.annotations.Nullable;

/** A line for each transition. */
final class LineView implements ExecutionView {
  /** How many iterations of a Map are told line by line; the others are counted. */
  private static final int ITERATIONS_TOLD = 5;

  private final TextLayout layout;
  private final TraceOutput output;
  private final LineTrace trace;

  LineView(TraceView view, ViewLines lines) {
    this.layout = view.layout();
    this.output = new ViewOutput(lines);
    this.trace = new LineTrace(layout, ITERATIONS_TOLD, view.filter(), output);
  }

  private LineView(LineTrace trace, TextLayout layout, TraceOutput output) {
    this.layout = layout;
    this.output = output;
    this.trace = trace;
  }

  @Override
  public void accept(HistoryEvent event) {
    trace.accept(event);
  }

  @Override
  public void earlier(HistoryEvent event) {
    trace.earlier(event);
  }

  @Override
  public void nothingFollows(HistoryEvent event) {
    trace.nothingFollows(event);
  }

  @Override
  public void accept(Explanation explanation) {
    trace.accept(explanation);
  }

  @Override
  public @Nullable ExecutionView child(String origin, String arn) {
    LineTrace child = trace.child(StartedExecution.stateMachine(arn));
    return child == null ? null : new LineView(child, layout, output);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    trace.finish();
    DamageText.render(damage, layout, output);
  }
}
