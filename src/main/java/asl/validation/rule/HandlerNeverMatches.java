package asl.validation.rule;

import asl.definition.ErrorName;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An error name is answered by an earlier entry already.
 *
 * <p><b>What it does:</b> looks for error names that occur in an earlier entry of the same {@code
 * Retry} or {@code Catch}, and for errors that no handler can answer to: {@code
 * States.DataLimitExceeded} and {@code States.Runtime} are not caught by {@code States.ALL}, but
 * can be named.
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
public final class HandlerNeverMatches implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("HANDLER_NEVER_MATCHES");

  @Override
  public DiagnosticCode code() {
    return CODE;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (StateSite state : outline.states()) {
      for (List<HandlerSites> handlers : HandlerSites.of(state)) {
        Map<String, Place> seen = new HashMap<>();
        for (HandlerSites handler : handlers) {
          for (ScalarNode error : handler.errors()) {
            String name = String.valueOf(error.value());
            Place first = seen.putIfAbsent(name, handler.place(error));
            if (first != null && !ErrorName.ALL.equals(name)) {
              String message = "\"" + name + "\" is answered by an earlier entry already";
              List<Related> related = List.of(findings.related("by this one", first));
              findings.report(CODE, Severity.WARNING, handler.place(error), message, null, related);
            }
          }
        }
      }
    }
  }
}
