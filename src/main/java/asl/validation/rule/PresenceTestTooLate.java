package asl.validation.rule;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A choice rule asks whether a value is present after the value has been used.
 *
 * <p><b>What it does:</b> reads the tests of a Choice state in the order in which they are made,
 * and looks for an {@code IsPresent} behind another test of the same variable.
 *
 * <p><b>Why it matters:</b> Any other test of a value that is not there fails the execution, so the
 * question comes too late.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"B": {"Type": "Succeed"},
 *   "A": {"Type": "Choice", "Default": "B", "Choices": [{"Next": "B", "And": [
 *     {"Variable": "$.size", "NumericEquals": 3}, {"Variable": "$.size", "IsPresent": true}]}]}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"B": {"Type": "Succeed"},
 *   "A": {"Type": "Choice", "Default": "B", "Choices": [{"Next": "B", "And": [
 *     {"Variable": "$.size", "IsPresent": true}, {"Variable": "$.size", "NumericEquals": 3}]}]}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Choice State, Data-test expression.
 */
public final class PresenceTestTooLate extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("PRESENCE_TEST_TOO_LATE");

  /** The variables that have been used for certain, with the places. */
  private record Uses(Map<String, Place> ifTrue, Map<String, Place> ifFalse) {}

  PresenceTestTooLate() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Map<String, Place> used = new HashMap<>();
    for (RuleSite rule : RuleSite.of(state)) {
      used.putAll(walk(rule, used, findings).ifFalse());
    }
  }

  private static Uses walk(RuleSite rule, Map<String, Place> before, Findings findings) {
    DataTest test = rule.test();
    RuleSite negated = rule.negated();
    if (test != null) {
      return test(test, before, findings);
    }
    if (negated != null) {
      Uses uses = walk(negated, before, findings);
      return new Uses(/* ifTrue= */ uses.ifFalse(), /* ifFalse= */ uses.ifTrue());
    }
    // An And goes on while its rules are true, an Or while they are false.
    boolean isAnd = !rule.conjuncts().isEmpty();
    Map<String, Place> used = new HashMap<>(before);
    Map<String, Place> all = new HashMap<>();
    Map<String, Place> first = null;
    for (RuleSite part : isAnd ? rule.conjuncts() : rule.alternatives()) {
      Uses uses = walk(part, used, findings);
      Map<String, Place> goingOn = isAnd ? uses.ifTrue() : uses.ifFalse();
      first = first == null ? (isAnd ? uses.ifFalse() : uses.ifTrue()) : first;
      used.putAll(goingOn);
      all.putAll(goingOn);
    }
    Map<String, Place> stopped = first == null ? Map.of() : first;
    return isAnd ? new Uses(all, stopped) : new Uses(stopped, all);
  }

  private static Uses test(DataTest test, Map<String, Place> before, Findings findings) {
    if (!test.isPresenceTest()) {
      Map<String, Place> used = Map.of(test.variable(), test.place());
      return new Uses(used, used);
    }
    Place first = before.get(test.variable());
    if (first != null) {
      String message = test.variable() + " is used before this asks whether it is present";
      List<Related> related = List.of(findings.related("used here", first));
      String help = "Ask first: the tests are made in the order in which they stand.";
      findings.report(CODE, Severity.WARNING, test.place(), message, help, related);
    }
    return new Uses(Map.of(), Map.of());
  }
}
