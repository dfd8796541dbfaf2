package asl.app.trace;

import asl.app.JobException;
import asl.app.run.Interruption;
import asl.app.run.RunOutcome;
import asl.app.run.RunRequest;
import asl.app.run.RunTalk;
import asl.app.run.RunWorkflow;
import asl.app.view.KnownDefinition;
import asl.app.view.RecordingView;
import asl.diagnostic.report.CheckedFile;
import asl.history.Explanation;
import asl.history.History;
import asl.json.JsonWriter;
import asl.trace.StateVisit;
import asl.trace.Trace;
import asl.trace.VisitKeys;
import asl.trust.Handling;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a recorded execution went the way it did: what its history leaves out comes to light when the
 * definition is run again with the answers that the Tasks gave.
 *
 * @param explanations for the visits of the recorded execution
 * @param place the expression that it failed with; null if it is none
 * @param note what is not explained; null if everything is
 * @param problem why they may be incomplete or wrong; null if the replay is the same execution
 */
record Reasons(
    List<Explanation> explanations,
    @Nullable CheckedFile place,
    @Nullable String note,
    @Nullable String problem) {
  private static final RunTalk SILENCE =
      new RunTalk() {
        @Override
        public void printed(String state, String line) {}
      };

  /**
   * Replays a history.
   *
   * @param request what is asked for; it names the history and the definition
   * @param recording the history
   */
  static Reasons ofReplay(ShowRequest request, RecordingView recording, InputStream stdin) {
    Trace recorded = recording.trace(null);
    RecordingView replay = new RecordingView();
    try {
      if (request.history().equals("-")) {
        throw new JobException("why needs the history in a file");
      }
      RunRequest run = replay(request, recorded, recording.definition());
      RunOutcome outcome =
          RunWorkflow.run(run, new ShownRun(SILENCE, replay), stdin, new Interruption(), null);
      if (!(outcome instanceof RunOutcome.Ended ended)) {
        throw new JobException("the definition is invalid (see asl validate)");
      }
      Trace replayed = replay.trace(null);
      History whole = new History(recorded.events(), null);
      History attempt = whole.firstAttempt();
      boolean redriven = attempt.events().size() < whole.events().size();
      Trace first = redriven ? Trace.of(attempt) : recorded;
      return new Reasons(
          transferred(replayed, first),
          redriven ? null : ended.place(),
          redriven
              ? "what came after the execution was redriven is not explained by the definition"
              : null,
          difference(first, replayed));
    } catch (JobException e) {
      return new Reasons(List.of(), null, null, "nothing can be explained: " + e.sentence());
    }
  }

  /** Where it began, if that is a state of the definition but not its first: --start-at. */
  private static RunRequest.Start start(Trace recorded, @Nullable KnownDefinition definition) {
    String first = recorded.visits().isEmpty() ? null : recorded.visits().get(0).name();
    return first != null && definition != null && definition.machine().states().containsKey(first)
        ? new RunRequest.Start(first, null, null)
        : RunRequest.Start.FIRST_STATE;
  }

  private static RunRequest replay(
      ShowRequest request, Trace recorded, @Nullable KnownDefinition definition) {
    return new RunRequest(
        String.valueOf(request.definition()),
        JsonWriter.write(recorded.input()),
        new RunRequest.Functions(null, List.of(), Map.of(), null, request.history(), Handling.DATA),
        false,
        new RunRequest.Time(true, recorded.start()),
        0L,
        null,
        null,
        null,
        true,
        start(recorded, definition));
  }

  /** Where the two go different ways; data may differ, such as tokens and random numbers. */
  private static @Nullable String difference(Trace recorded, Trace replayed) {
    Map<String, StateVisit> others = new HashMap<>();
    VisitKeys.of(replayed).forEach((visit, key) -> others.put(key, visit));
    Map<StateVisit, String> keys = VisitKeys.of(recorded);
    for (StateVisit visit : recorded.visits()) {
      StateVisit other = others.get(keys.get(visit));
      if (other == null || other.status() != visit.status() || !sameWay(visit, other)) {
        return "this definition does not lead to this history: run again with the recorded answers,"
            + " it goes another way at state "
            + visit.name()
            + "; the reasons are those of the new run";
      }
    }
    return null;
  }

  private static boolean sameWay(StateVisit visit, StateVisit other) {
    StateVisit next = visit.next();
    StateVisit otherNext = other.next();
    return visit.attemptCount() == other.attemptCount()
        && Objects.equals(
            next == null ? null : next.name(), otherNext == null ? null : otherNext.name());
  }

  /** Explanations that belong to the same visits of another execution. */
  private static List<Explanation> transferred(Trace from, Trace to) {
    Map<String, Long> ids = new HashMap<>();
    VisitKeys.of(to).forEach((visit, key) -> ids.put(key, visit.entered().id()));
    Map<StateVisit, String> keys = VisitKeys.of(from);
    List<Explanation> transferred = new ArrayList<>();
    for (StateVisit visit : from.visits()) {
      Long id = ids.get(keys.get(visit));
      if (id != null) {
        from.explanations(visit).forEach(each -> transferred.add(of(id, each)));
      }
    }
    return transferred;
  }

  private static Explanation of(long id, Explanation explanation) {
    if (explanation instanceof Explanation.ChoiceMade made) {
      return new Explanation.ChoiceMade(id, made.state(), made.rules(), made.next());
    }
    Explanation.ErrorHandled handled = (Explanation.ErrorHandled) explanation;
    return new Explanation.ErrorHandled(
        id,
        handled.state(),
        handled.error(),
        handled.cause(),
        handled.handlers(),
        handled.answer());
  }
}
