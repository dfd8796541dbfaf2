package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * The longest delay of a retrier is shorter than its first.
 *
 * <p><b>What it does:</b> compares {@code MaxDelaySeconds} with {@code IntervalSeconds} (1 where
 * absent).
 *
 * <p><b>Why it matters:</b> Every retry would wait {@code MaxDelaySeconds}; the interval and the
 * back-off rate have no effect.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 60, "MaxDelaySeconds": 30}]}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 30, "MaxDelaySeconds": 60}]}
 * }</pre>
 *
 * <p><b>Specification:</b> Retrying after error.
 */
public final class RetryDelays extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("RETRY_DELAY");

  RetryDelays() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (HandlerSites retrier : HandlerSites.retriers(state)) {
      Member longest = retrier.node().member("MaxDelaySeconds");
      SourceNode interval = retrier.node().get("IntervalSeconds");
      if (longest != null
          && interval != null
          && longest.value().toValue() instanceof Number limit
          && interval.toValue() instanceof Number first
          && limit.longValue() < first.longValue()) {
        Place place = Place.member(retrier.pointer().member("MaxDelaySeconds"), longest);
        String message =
            "MaxDelaySeconds (" + limit + ") is less than IntervalSeconds (" + first + ")";
        findings.warning(CODE, place, message, null);
      }
    }
  }
}
