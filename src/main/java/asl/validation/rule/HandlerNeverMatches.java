package asl.validation.rule;

import asl.definition.ErrorName;
import asl.definition.StateType;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An error name never makes its entry be taken.
 *
 * <p><b>What it does:</b> looks for error names that occur in an earlier entry of the same {@code
 * Retry} or {@code Catch}; in Task states also for names behind an entry with {@code
 * States.TaskFailed}, which matches every error of the task but {@code States.Timeout}, and for
 * predefined errors that only other states fail with.
 *
 * <p><b>Why it matters:</b> The first entry that matches is taken, so the later one never is.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"]}, {"ErrorEquals": ["Busy", "Slow"]}]}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"]}, {"ErrorEquals": ["Slow"]}]}
 * }</pre>
 *
 * <p><b>Specification:</b> Retrying after error.
 */
public final class HandlerNeverMatches extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("HANDLER_NEVER_MATCHES");

  /** What a Task state itself never fails with. */
  private static final Set<String> NEVER_OF_TASK =
      Set.of(
          ErrorName.BRANCH_FAILED,
          ErrorName.EXCEED_TOLERATED_FAILURE_THRESHOLD,
          ErrorName.ITEM_READER_FAILED,
          ErrorName.NO_CHOICE_MATCHED,
          ErrorName.RESULT_WRITER_FAILED);

  HandlerNeverMatches() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    boolean isTask = state.state().type() == StateType.TASK;
    for (List<HandlerSites> handlers : HandlerSites.of(state)) {
      check(handlers, isTask, findings);
    }
  }

  private static void check(List<HandlerSites> handlers, boolean isTask, Findings findings) {
    Map<String, Place> seen = new HashMap<>();
    Place wildcard = null;
    for (HandlerSites handler : handlers) {
      Place here = null;
      for (ScalarNode error : handler.errors()) {
        String name = String.valueOf(error.value());
        Place place = handler.place(error);
        Place first = seen.putIfAbsent(name, place);
        if (isTask && NEVER_OF_TASK.contains(name)) {
          findings.warning(CODE, place, "A Task state never fails with \"" + name + "\"", null);
        } else if (first != null && !ErrorName.ALL.equals(name)) {
          answered(place, name, "by this one", first, findings);
        } else if (isTask && wildcard != null && !name.startsWith("States.")) {
          answered(place, name, "States.TaskFailed matches it", wildcard, findings);
        }
        here = ErrorName.TASK_FAILED.equals(name) ? place : here;
      }
      wildcard = wildcard == null ? here : wildcard;
    }
  }

  private static void answered(
      Place place, String name, String by, Place first, Findings findings) {
    String message = "\"" + name + "\" is answered by an earlier entry already";
    List<Related> related = List.of(findings.related(by, first));
    findings.report(CODE, Severity.WARNING, place, message, null, related);
  }
}
