package asl.app.view;

import asl.history.HistoryEvent;
import asl.trace.Coverage;
import asl.trace.Trace;
import asl.trace.render.DamageText;
import asl.trace.render.LineTrace;
import asl.trace.render.Palette;
import asl.trace.render.SummaryRenderer;
import asl.trace.render.TableRenderer;
import asl.trace.render.TextLayout;
import asl.trace.render.TimelineRenderer;
import asl.trace.render.TraceOutput;
import asl.trace.render.TreeOptions;
import asl.trace.render.TreeRenderer;
import asl.trace.render.WhyRenderer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an execution as text, in the form that is wanted. */
public final class TraceText {
  private static final int ITERATIONS_TOLD = 10;

  private final TraceView view;
  private final TextLayout layout;
  private final TraceOutput output;

  private TraceText(TraceView view, Consumer<String> lines) {
    this.view = view;
    this.layout = layout(view.width(), view.colour());
    this.output = lines::accept;
  }

  /** The layout for that width and colour. */
  public static TextLayout layout(int width, boolean colour) {
    return new TextLayout(width, colour ? Palette.ANSI : Palette.NONE);
  }

  /**
   * Writes it line by line.
   *
   * @param coverage what of the definition was reached; null if the definition is not known
   */
  public static void write(
      Trace trace, TraceView view, @Nullable Coverage coverage, Consumer<String> lines) {
    new TraceText(view, lines).write(trace, coverage);
  }

  private void write(Trace trace, @Nullable Coverage coverage) {
    switch (view.form()) {
      case "line" -> lines(trace);
      case "table" -> {
        TableRenderer.Order order =
            view.longestFirst() ? TableRenderer.Order.DURATION : TableRenderer.Order.TIME;
        TableRenderer.render(trace, view.filter(), order, layout, output);
      }
      case "tree" ->
          TreeRenderer.render(
              trace,
              new TreeOptions(
                  view.filter(), view.data(), view.changes(), false, view.full(), ITERATIONS_TOLD),
              layout,
              output);
      case "timeline" -> TimelineRenderer.render(trace, view.filter(), layout, output);
      case "summary" -> SummaryRenderer.render(trace, coverage, layout, output);
      case "why" -> WhyRenderer.render(trace, view.filter(), layout, output);
      default -> throw new IllegalArgumentException(view.form());
    }
    if (trace.damage() != null) {
      output.line(DamageText.text(trace.damage()));
    }
  }

  private void lines(Trace trace) {
    LineTrace lines = new LineTrace(layout, ITERATIONS_TOLD, view.filter(), output);
    for (HistoryEvent event : trace.events()) {
      lines.accept(event);
    }
  }
}
