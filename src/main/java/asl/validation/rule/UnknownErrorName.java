package asl.validation.rule;

import asl.definition.ErrorName;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An error name that is reserved for the language does not exist.
 *
 * <p><b>What it does:</b> compares every name in {@code ErrorEquals} that begins with {@code
 * States.}, or that looks like one, with the names that Step Functions gives.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, but the handler never answers to anything.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["States.TimedOut"]}]}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["States.Timeout"]}]}
 * }</pre>
 *
 * <p><b>Specification:</b> Errors.
 */
public final class UnknownErrorName extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNKNOWN_ERROR_NAME");

  /** What an HTTP Task fails with; the end is the status that the API answered. */
  private static final Pattern HTTP_STATUS =
      Pattern.compile("States\\.Http\\.StatusCode\\.[1-5]\\d\\d");

  private static final Set<String> NAMES =
      Set.of(
          ErrorName.ALL,
          ErrorName.BRANCH_FAILED,
          ErrorName.DATA_LIMIT_EXCEEDED,
          ErrorName.EXCEED_TOLERATED_FAILURE_THRESHOLD,
          ErrorName.HEARTBEAT_TIMEOUT,
          "States.Http.Socket",
          ErrorName.INTRINSIC_FAILURE,
          ErrorName.ITEM_READER_FAILED,
          ErrorName.NO_CHOICE_MATCHED,
          ErrorName.PARAMETER_PATH_FAILURE,
          ErrorName.PERMISSIONS,
          ErrorName.QUERY_EVALUATION_ERROR,
          "States.ReferencePathConflict",
          ErrorName.RESULT_PATH_MATCH_FAILURE,
          ErrorName.RESULT_WRITER_FAILED,
          ErrorName.RUNTIME,
          ErrorName.TASK_FAILED,
          ErrorName.TIMEOUT);

  UnknownErrorName() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (List<HandlerSites> handlers : HandlerSites.of(state)) {
      for (HandlerSites handler : handlers) {
        check(handler, findings);
      }
    }
  }

  /** All unknown names of an entry are one fault. */
  private static void check(HandlerSites handler, Findings findings) {
    List<ScalarNode> unknown = new ArrayList<>();
    for (ScalarNode error : handler.errors()) {
      if (isUnknown(error)) {
        unknown.add(error);
      }
    }
    if (!unknown.isEmpty()) {
      String first = String.valueOf(unknown.get(0).value());
      int more = unknown.size() - 1;
      String others =
          more == 0 ? "" : ", nor " + more + (more == 1 ? " other" : " others") + " here";
      String message = "Step Functions has no error \"" + first + "\"" + others;
      String meant = Suggestion.didYouMean(first, NAMES);
      findings.warning(CODE, handler.place(unknown.get(0)), message, meant);
    }
  }

  private static boolean isUnknown(ScalarNode error) {
    String name = String.valueOf(error.value());
    String folded = name.toLowerCase(Locale.ROOT);
    boolean reserved = folded.startsWith("states.") || folded.startsWith("state.");
    return reserved
        && !NAMES.contains(name)
        && !HTTP_STATUS.matcher(name).matches()
        && !name.contains("${");
  }
}
