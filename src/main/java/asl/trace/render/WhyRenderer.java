package asl.trace.render;

import asl.history.Explanation;
import asl.trace.StateVisit;
import asl.trace.Trace;
import asl.trace.TraceFilter;
import asl.trace.render.Palette.Tone;
import java.time.Duration;
import java.util.List;

/** Why the execution went the way it did: every choice and every error, in the order of time. */
public final class WhyRenderer {
  private WhyRenderer() {}

  /** Writes the explanations of the visits that the filter lets through. */
  public static void render(
      Trace trace, TraceFilter filter, TextLayout layout, TraceOutput output) {
    TreeLines lines = new TreeLines(layout, layout.width() == 0, output);
    WhyLines why = new WhyLines(lines);
    boolean any = false;
    for (StateVisit visit : filter.visits(trace)) {
      if (trace.explanations(visit).isEmpty()) {
        continue;
      }
      any = true;
      String time = Times.elapsed(Duration.between(trace.start(), visit.start()));
      lines.node(
          "",
          VisitText.sign(visit.status()),
          VisitText.tone(visit.status()),
          DisplayText.safe(visit.name()),
          visit.type() + " at " + time);
      why.render(trace.explanations(visit), "  ");
    }
    if (!any) {
      String reason =
          trace.explanations().isEmpty()
              ? "Nothing to explain: no choice was made and no error met, or the history came"
                  + " without its definition."
              : "Nothing to explain in the states asked for.";
      lines.below("", "", Tone.FAINT, reason);
    }
    DamageText.render(trace, layout, output);
  }

  /** Writes explanations alone, without the states that they belong to. */
  public static void render(List<Explanation> explanations, TextLayout layout, TraceOutput output) {
    TreeLines lines = new TreeLines(layout, layout.width() == 0, output);
    new WhyLines(lines).render(explanations, "  ");
  }
}
