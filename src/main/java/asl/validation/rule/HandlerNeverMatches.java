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
import java.util.ArrayList;
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
      List<ScalarNode> foreign = new ArrayList<>();
      List<ScalarNode> late = new ArrayList<>();
      List<Related> related = new ArrayList<>();
      for (ScalarNode error : handler.errors()) {
        String name = String.valueOf(error.value());
        Place place = handler.place(error);
        Place first = seen.putIfAbsent(name, place);
        if (isTask && NEVER_OF_TASK.contains(name)) {
          foreign.add(error);
        } else if (first != null && !ErrorName.ALL.equals(name)) {
          late.add(error);
          related.add(findings.related("by this one", first));
        } else if (isTask && wildcard != null && !name.startsWith("States.")) {
          late.add(error);
          related.add(findings.related("States.TaskFailed matches it", wildcard));
        }
        here = ErrorName.TASK_FAILED.equals(name) ? place : here;
      }
      wildcard = wildcard == null ? here : wildcard;
      if (!foreign.isEmpty()) {
        String message = "A Task state never fails with " + names(foreign, "or");
        findings.warning(CODE, handler.place(foreign.get(0)), message, null);
      }
      if (!late.isEmpty()) {
        String verb = late.size() == 1 ? " is" : " are";
        String message = names(late, "and") + verb + " answered by an earlier entry already";
        Place place = handler.place(late.get(0));
        List<Related> first = related.subList(0, 1);
        findings.report(CODE, Severity.WARNING, place, message, null, List.copyOf(first));
      }
    }
  }

  /** The names in a row: all of an entry are one fault. */
  private static String names(List<ScalarNode> errors, String conjunction) {
    List<String> names = new ArrayList<>();
    for (ScalarNode error : errors) {
      names.add("\"" + error.value() + "\"");
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " " + conjunction + " " + names.get(last);
  }
}
