package asl.trace.render;

import asl.history.HistoryEvent;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StartedExecution;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import asl.trace.TraceFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states visited, nested as Parallel and Map states nest them, with tries and errors. */
public final class TreeRenderer {
  private final Trace trace;
  private final TreeOptions options;
  private final TreeLines lines;
  private final VisitDetails details;
  private final @Nullable Set<StateVisit> shown;

  private TreeRenderer(
      Trace trace, TreeOptions options, TreeLines lines, @Nullable Set<StateVisit> shown) {
    this.trace = trace;
    this.options = options;
    this.lines = lines;
    this.details = new VisitDetails(trace, options, lines);
    this.shown = shown;
  }

  /** Writes the tree of an execution. */
  public static void render(
      Trace trace, TreeOptions options, TextLayout layout, TraceOutput output) {
    TreeLines lines = new TreeLines(layout, options.full(), output);
    TraceFilter filter = options.filter();
    Set<StateVisit> shown = filter.isAll() ? null : filter.withSurroundings(trace);
    new TreeRenderer(trace, options, lines, shown).execution("", "Execution", "");
  }

  private void execution(String stem, String name, String below) {
    HistoryEvent ending = trace.ending();
    String rest = DurationText.of(trace.duration());
    if (ending != null && trace.status().isFailure()) {
      rest += "  " + VisitText.failure(ending.text("error"), ending.text("cause"));
    }
    lines.node(
        stem,
        VisitText.sign(trace.status()),
        VisitText.tone(trace.status()),
        name + " " + trace.status().name().replace('_', ' '),
        rest);
    if (options.data() && shown == null) {
      lines.below(below + "│ ", "input   ", Tone.HINT, DataText.line(trace.input()));
      if (ending != null && trace.output() != null) {
        lines.below(below + "│ ", "output  ", Tone.HINT, DataText.line(trace.output()));
      }
    }
    strand(trace.execution(), below);
  }

  /** The executions that a state has started. */
  private void started(List<StartedExecution> all, String stem) {
    List<StartedExecution> children = all.stream().filter(this::shows).toList();
    List<StartedExecution> listed = listed(children);
    int folded = children.size() - listed.size();
    for (int i = 0; i < listed.size(); i++) {
      StartedExecution child = listed.get(i);
      boolean last = i == listed.size() - 1 && folded == 0;
      String line = stem + (last ? "└─ " : "├─ ");
      String below = stem + (last ? "   " : "│  ");
      Trace inside = child.trace();
      if (inside == null) {
        lines.below(line, "execution  ", Tone.HINT, SafeText.line(child.arn()));
        continue;
      }
      String name = "Execution of " + SafeText.line(StartedExecution.stateMachine(child.arn()));
      new TreeRenderer(inside, options, lines, shown).execution(line, name, below);
      if (inside.damage() != null) {
        lines.below(below, "", Tone.BAD, DamageText.text(inside.damage()));
      }
    }
    more(folded, " more histories", stem);
  }

  private void strand(Strand strand, String stem) {
    List<StateVisit> visits = strand.visits().stream().filter(this::shows).toList();
    for (int i = 0; i < visits.size(); i++) {
      boolean last = i == visits.size() - 1;
      visit(visits.get(i), stem + (last ? "└─ " : "├─ "), stem + (last ? "   " : "│  "));
    }
  }

  private void visit(StateVisit visit, String stem, String below) {
    Duration duration = visit.duration();
    String rest = visit.type() + (duration == null ? "" : "  " + DurationText.of(duration));
    String result = VisitText.result(visit);
    lines.node(
        stem,
        VisitText.sign(visit.status()),
        VisitText.tone(visit.status()),
        SafeText.line(visit.name()),
        result.isEmpty() ? rest : rest + "  " + result);
    List<Attempt> nested =
        visit.attempts().stream().filter(attempt -> !attempt.strands().isEmpty()).toList();
    List<StartedExecution> children = trace.started(visit);
    details.render(visit, nested.isEmpty() && children.isEmpty() ? below : below + "│ ");
    started(children, below);
    for (Attempt attempt : nested) {
      boolean last = attempt == nested.get(nested.size() - 1);
      if (nested.size() > 1) {
        lines.node(
            below + (last ? "└─ " : "├─ "),
            attempt.failed() ? "✗" : "·",
            attempt.failed() ? Tone.BAD : Tone.FAINT,
            "attempt " + attempt.number(),
            attempt.failed() ? VisitText.failure(attempt.error(), attempt.cause()) : "");
        strands(attempt, below + (last ? "   " : "│  "));
      } else {
        strands(attempt, below);
      }
    }
  }

  private void strands(Attempt attempt, String stem) {
    List<Strand> listed = new ArrayList<>();
    FirstAndFailed choice = new FirstAndFailed(options.iterationsShown());
    int folded = 0;
    for (Strand strand : attempt.strands()) {
      if (shown != null && strand.visits().stream().noneMatch(this::shows)) {
        continue;
      }
      boolean mayFold = strand.kind() == Strand.Kind.ITERATION && !options.full() && shown == null;
      if (!mayFold || choice.takes(strand.status().isFailure())) {
        listed.add(strand);
      } else {
        folded++;
      }
    }
    for (int i = 0; i < listed.size(); i++) {
      boolean last = i == listed.size() - 1 && folded == 0;
      strandNode(listed.get(i), stem, last);
    }
    more(folded, " more", stem);
  }

  private void more(int folded, String what, String stem) {
    if (folded > 0) {
      lines.below(stem + "└─ ", "", Tone.FAINT, "… " + VisitText.number(folded) + what);
    }
  }

  private void strandNode(Strand strand, String stem, boolean last) {
    HistoryEvent first = strand.first();
    HistoryEvent end = strand.last();
    String took =
        first == null || end == null
            ? ""
            : DurationText.of(Duration.between(first.timestamp(), end.timestamp()));
    lines.node(
        stem + (last ? "└─ " : "├─ "),
        VisitText.sign(strand.status()),
        VisitText.tone(strand.status()),
        VisitText.strand(strand),
        took);
    strand(strand, stem + (last ? "   " : "│  "));
  }

  /** The first ones, and the first that failed. */
  private List<StartedExecution> listed(List<StartedExecution> children) {
    if (options.full() || shown != null) {
      return children;
    }
    List<StartedExecution> listed = new ArrayList<>();
    FirstAndFailed choice = new FirstAndFailed(options.iterationsShown());
    for (StartedExecution child : children) {
      if (choice.takes(child.trace() != null && child.trace().status().isFailure())) {
        listed.add(child);
      }
    }
    return listed;
  }

  private boolean shows(StartedExecution child) {
    Trace inside = child.trace();
    return shown == null || (inside != null && inside.visits().stream().anyMatch(this::shows));
  }

  private boolean shows(StateVisit visit) {
    return shown == null || shown.contains(visit);
  }
}
