package asl.validation.rule;

import asl.definition.ErrorName;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * {@code States.ALL} does not stand alone, or not last.
 *
 * <p><b>What it does:</b> looks for {@code States.ALL} beside other error names, and in a retrier
 * or catcher that is not the last.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: {@code States.ALL} matches everything, so
 * nothing beside or behind it could.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["States.ALL", "Busy"]}]}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"]}, {"ErrorEquals": ["States.ALL"]}]}
 * }</pre>
 *
 * <p><b>Specification:</b> Retrying after error; Fallback states.
 */
public final class StatesAllPlacement extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final String MESSAGE = "States.ALL must appear alone and at end of list";

  StatesAllPlacement() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (List<HandlerSites> handlers : HandlerSites.of(state)) {
      for (int i = 0; i < handlers.size(); i++) {
        check(handlers.get(i), i == handlers.size() - 1, findings);
      }
    }
  }

  private static void check(HandlerSites handler, boolean last, Findings findings) {
    List<ScalarNode> errors = handler.errors();
    for (ScalarNode error : errors) {
      if (ErrorName.ALL.equals(error.value())) {
        if (errors.size() > 1) {
          String help = "Give it an entry of its own, the last.";
          findings.error(CODE, handler.place(error), MESSAGE, help);
        } else if (!last) {
          findings.error(CODE, handler.place(error), MESSAGE, "Move this entry to the end.");
        }
      }
    }
  }
}
