package asl.app.view;

import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.Trace;
import asl.trace.render.DamageText;
import asl.trace.render.TextLayout;
import asl.trace.render.TimelineRenderer;
import asl.trace.render.TreeOptions;
import asl.trace.render.TreeRenderer;
import asl.trace.render.WhyRenderer;
import org.jspecify.annotations.Nullable;

/** Forms that need the whole execution: tree, timeline, why. */
final class WholeView implements ExecutionView {
  private static final int ITERATIONS_TOLD = 10;

  private final TraceView view;
  private final ViewLines lines;
  private final RecordingView recording = new RecordingView();

  WholeView(TraceView view, ViewLines lines) {
    this.view = view;
    this.lines = lines;
  }

  @Override
  public void accept(HistoryEvent event) {
    recording.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    recording.accept(explanation);
  }

  @Override
  public ExecutionView child(String origin, String arn) {
    return recording.child(origin, arn);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    recording.finish(damage);
    render(recording.trace(null), view, lines);
    DamageText.render(damage, view.layout(), lines::line);
  }

  private static void render(Trace trace, TraceView view, ViewLines lines) {
    TextLayout layout = view.layout();
    switch (view.form()) {
      case "tree" -> {
        TreeOptions options =
            new TreeOptions(
                view.filter(), view.data(), view.changes(), false, view.full(), ITERATIONS_TOLD);
        TreeRenderer.render(trace, options, layout, lines::line);
      }
      case "timeline" -> TimelineRenderer.render(trace, view.filter(), layout, lines::line);
      case "why" -> WhyRenderer.render(trace, view.filter(), layout, lines::line);
      default -> throw new IllegalArgumentException(view.form());
    }
  }
}
