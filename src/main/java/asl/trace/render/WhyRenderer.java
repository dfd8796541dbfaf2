package asl.trace.render;

import asl.history.Explanation;
import asl.text.Columns;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StartedExecution;
import asl.trace.StateVisit;
import asl.trace.Trace;
import asl.trace.TraceFilter;
import asl.trace.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why the execution went the way it did: every choice and every error, in the order of time. Of
 * those that nothing explains, what the history itself tells.
 */
public final class WhyRenderer {
  private static final String STEM = "  ";

  private final Trace trace;
  private final TraceFilter filter;
  private final Instant start;
  private final String prefix;
  private final TreeLines lines;
  private boolean any;
  private boolean unexplained;

  private WhyRenderer(
      Trace trace, TraceFilter filter, Instant start, String prefix, TreeLines lines) {
    this.trace = trace;
    this.filter = filter;
    this.start = start;
    this.prefix = prefix;
    this.lines = lines;
  }

  /** Writes the explanations of the visits that the filter lets through. */
  public static void render(
      Trace trace, TraceFilter filter, TextLayout layout, TraceOutput output) {
    TreeLines lines = new TreeLines(layout, layout.width() == 0, output);
    WhyRenderer renderer = new WhyRenderer(trace, filter, trace.start(), "", lines);
    renderer.visits();
    if (!renderer.any) {
      renderer.note("Nothing to explain: no choice was made and no error met.");
    }
    if (renderer.unexplained) {
      Columns.wrap(
              "Where no rules, retriers or catchers are told, the history does not say which were"
                  + " considered; --definition FILE tells those of the execution itself.",
              layout.width())
          .forEach(renderer::note);
    }
  }

  private void visits() {
    for (StateVisit visit : trace.visits()) {
      if (filter.accepts(visit)) {
        visit(visit);
      }
      trace.started(visit).forEach(this::started);
    }
  }

  /** The same of an execution that a state has started. */
  private void started(StartedExecution child) {
    if (child.trace() != null) {
      String inside = prefix + SafeText.line(StartedExecution.stateMachine(child.arn())) + " › ";
      WhyRenderer renderer = new WhyRenderer(child.trace(), filter, start, inside, lines);
      renderer.visits();
      any |= renderer.any;
    }
  }

  private void note(String text) {
    lines.below("", "", Tone.FAINT, text);
  }

  private void visit(StateVisit visit) {
    List<Explanation> explanations = trace.explanations(visit);
    boolean choice = visit.type().equals("Choice");
    if (explanations.isEmpty() && !choice && !visit.hasError()) {
      return;
    }
    any = true;
    String time = DurationText.elapsed(Duration.between(start, visit.start()));
    lines.node(
        "",
        VisitText.sign(visit.status()),
        VisitText.tone(visit.status()),
        prefix + SafeText.line(visit.name()),
        visit.type() + " at " + time);
    if (!explanations.isEmpty()) {
      new WhyLines(lines).render(explanations, STEM);
      return;
    }
    unexplained = true;
    StateVisit next = visit.next();
    if (visit.hasError()) {
      errors(visit);
    } else if (next != null) {
      lines.below(STEM, "went    ", Tone.GOOD, "→ " + SafeText.line(next.name()));
    }
  }

  private void errors(StateVisit visit) {
    boolean told = false;
    for (Attempt attempt : visit.attempts()) {
      if (attempt.retry() > 0) {
        String waited =
            attempt.waited().isZero() ? "" : " after " + DurationText.of(attempt.waited());
        lines.below(STEM, "        ", Tone.WARN, "retry " + attempt.retry() + waited);
      }
      if (attempt.failed()) {
        told = true;
        error(VisitText.failure(attempt.error(), attempt.cause()));
      }
    }
    if (!told) {
      error(VisitText.failure(visit.error(), visit.cause()));
    }
    StateVisit next = visit.next();
    if (visit.status() == VisitStatus.CAUGHT && next != null) {
      lines.below(STEM, "        ", Tone.WARN, "caught → " + SafeText.line(next.name()));
    } else if (visit.status().isFailure()) {
      lines.below(STEM, "        ", Tone.BAD, "not handled: the state fails");
    }
  }

  private void error(String text) {
    lines.below(STEM, "error   ", Tone.BAD, text);
  }

  /** Writes explanations alone, without the states that they belong to. */
  public static void render(List<Explanation> explanations, TextLayout layout, TraceOutput output) {
    TreeLines lines = new TreeLines(layout, layout.width() == 0, output);
    new WhyLines(lines).render(explanations, "  ");
  }
}
