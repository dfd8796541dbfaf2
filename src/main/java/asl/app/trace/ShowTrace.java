package asl.app.trace;

import asl.app.JobException;
import asl.app.run.Interruption;
import asl.app.run.RunOutcome;
import asl.app.run.RunRequest;
import asl.app.run.RunTalk;
import asl.app.run.RunWorkflow;
import asl.app.view.EnteredStates;
import asl.app.view.ExecutionView;
import asl.app.view.KnownDefinition;
import asl.app.view.NestedHistory;
import asl.app.view.RecordingView;
import asl.app.view.TraceView;
import asl.app.view.ViewLines;
import asl.history.HistoryDamage;
import asl.trace.Redaction;
import asl.trace.Trace;
import asl.trace.TraceSummary;
import asl.trace.diff.DiffOptions;
import asl.trace.diff.DiffResult;
import asl.trace.diff.TraceDiff;
import asl.trace.render.DamageText;
import asl.trace.render.DiffRenderer;
import asl.trace.render.HtmlRenderer;
import asl.trace.render.PageOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows an execution that was recorded or that is run for it, or compares two. */
public final class ShowTrace {
  private static final Set<String> EVENT_FORMS = Set.of("json", "jsonl", "html");

  private final ShowRequest request;
  private final RunTalk talk;
  private final InputStream stdin;
  private final Interruption interruption;

  /**
   * @param request what to show
   * @param talk hears what functions print, where something is run
   * @param stdin what {@code -} means
   * @param interruption how to end a run early
   */
  public ShowTrace(
      ShowRequest request, RunTalk talk, InputStream stdin, Interruption interruption) {
    this.request = request;
    this.talk = talk;
    this.stdin = stdin;
    this.interruption = interruption;
  }

  /** The forms that an execution can be shown in. */
  public static List<String> forms() {
    List<String> forms = new ArrayList<>(TraceView.FORMS);
    forms.add("html");
    return forms;
  }

  /** Shows the execution; of a damaged history what comes before the damage. */
  public ShowOutcome show(OutputStream out) throws JobException, IOException {
    String form = request.view().form();
    if (form.equals("html")) {
      return page(out);
    }
    ViewLines lines = line -> write(out, line);
    if (form.equals("why") && request.definition() != null && request.run() == null) {
      return explained(lines);
    }
    Redaction redaction = request.view().redaction();
    if (redaction != null && request.run() == null) {
      RecordingView recording = new RecordingView();
      ShowOutcome outcome = tell(recording);
      recording.tell(ExecutionView.plain(request.view(), lines), redaction);
      return outcome;
    }
    return tell(ExecutionView.of(request.view(), lines));
  }

  /**
   * Compares two executions.
   *
   * @param other the other history's file
   * @param exact whether times, identifiers and ARNs count too
   * @param ignored places in data that do not count
   * @return whether they are the same
   */
  public boolean compare(String other, boolean exact, List<String> ignored, OutputStream out)
      throws JobException {
    Redaction redaction = request.view().redaction();
    RecordingView first = new RecordingView();
    tell(first);
    RecordingView second = new RecordingView();
    NestedHistory.tell(other, stdin, second);
    DiffOptions options =
        new DiffOptions(exact, TraceView.paths(ignored), DiffOptions.DEFAULT.limit());
    Trace one = first.trace(redaction);
    Trace two = second.trace(redaction);
    DiffResult result = TraceDiff.compare(one, two, options);
    DiffRenderer.render(result, request.view().layout(), line -> write(out, line));
    damage("first", one, out);
    damage("second", two, out);
    return result.isSame();
  }

  /** What is missing in a history may be no difference. */
  private void damage(String which, Trace trace, OutputStream out) {
    if (trace.damage() != null) {
      write(out, "");
      write(out, "In the " + which + ":");
      DamageText.render(trace.damage(), request.view().layout(), line -> write(out, line));
    }
  }

  private ShowOutcome explained(ViewLines lines) throws JobException {
    RecordingView recording = new RecordingView();
    ShowOutcome outcome = tell(recording);
    Reasons reasons = Reasons.ofReplay(request, recording, stdin);
    recording.explain(reasons.explanations());
    recording.tell(ExecutionView.plain(request.view(), lines), request.view().redaction());
    if (reasons.note() != null) {
      talk.warned(reasons.note());
    }
    return outcome.problem() == null
        ? new ShowOutcome(null, reasons.place(), reasons.problem())
        : outcome;
  }

  private ShowOutcome page(OutputStream out) throws JobException, IOException {
    RecordingView recording = new RecordingView();
    ShowOutcome outcome = tell(recording);
    if (outcome.run() != null && !(outcome.run() instanceof RunOutcome.Ended)) {
      return outcome;
    }
    if (request.run() == null && request.definition() != null) {
      Reasons reasons = Reasons.ofReplay(request, recording, stdin);
      recording.explain(reasons.problem() == null ? reasons.explanations() : List.of());
    }
    Trace trace = recording.trace(request.view().redaction());
    KnownDefinition known = recording.definition();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    HtmlRenderer.render(
        trace,
        new PageOptions(
            request.title(),
            known == null ? null : known.picture(trace),
            known == null ? null : known.coverage(TraceSummary.of(trace))),
        writer);
    writer.flush();
    return outcome;
  }

  /** Tells a view the execution: runs it, or reads its history. */
  private ShowOutcome tell(ExecutionView told) throws JobException {
    ExecutionView view = EnteredStates.of(told, request.view().states(), talk::warned);
    RunRequest run = request.run();
    if (run != null) {
      return new ShowOutcome(
          RunWorkflow.run(run, new ShownRun(talk, view), stdin, interruption, null), null);
    }
    if (request.definition() != null) {
      view.definition(KnownDefinition.read(request.definition(), stdin).machine());
    }
    HistoryDamage damage = NestedHistory.tell(request.history(), stdin, view);
    boolean unsaid = damage != null && EVENT_FORMS.contains(request.view().form());
    return damage == null
        ? ShowOutcome.GOOD
        : new ShowOutcome(null, unsaid ? DamageText.text(damage) : "");
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
