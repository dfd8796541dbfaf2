package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataLanguage;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice rule can never be the one that is taken.
 *
 * <p><b>What it does:</b> looks for rules that ask what an earlier rule of the same state has asked
 * already, for conditions that are always false, for rules behind a condition that is always true,
 * and for an {@code And} whose tests exclude each other.
 *
 * <p><b>Why it matters:</b> The first rule that matches is taken; the states that only this rule
 * leads to never run.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"B": {"Type": "Succeed"}, "C": {"Type": "Succeed"},
 *   "A": {"Type": "Choice", "Default": "B", "Choices": [
 *     {"Variable": "$.size", "StringEquals": "small", "Next": "B"},
 *     {"Variable": "$.size", "StringEquals": "small", "Next": "C"}]}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"B": {"Type": "Succeed"}, "C": {"Type": "Succeed"},
 *   "A": {"Type": "Choice", "Default": "B", "Choices": [
 *     {"Variable": "$.size", "StringEquals": "small", "Next": "B"},
 *     {"Variable": "$.size", "StringEquals": "large", "Next": "C"}]}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Choice State.
 */
public final class ChoiceRuleNeverMatches extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CHOICE_NEVER_MATCHES");

  ChoiceRuleNeverMatches() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    check(RuleSite.of(state), findings);
  }

  private static void check(List<RuleSite> rules, Findings findings) {
    Map<Map<String, @Nullable Object>, Place> asked = new HashMap<>();
    Place always = null;
    for (RuleSite rule : rules) {
      Boolean constant = constant(rule);
      Map<String, @Nullable Object> question = rule.question();
      Place first = question.isEmpty() ? null : asked.putIfAbsent(question, rule.place());
      if (always != null) {
        report(rule, "The rule is never reached", "this one always matches", always, findings);
      } else if (first != null) {
        report(rule, "The rule asks what an earlier one has asked", "asked here", first, findings);
      } else if (Boolean.FALSE.equals(constant)) {
        findings.warning(CODE, rule.place(), "The condition is always false", null);
      } else {
        contradiction(rule, findings);
      }
      always = always == null && Boolean.TRUE.equals(constant) ? rule.place() : always;
    }
  }

  private static void contradiction(RuleSite rule, Findings findings) {
    Map<String, ValueBounds> bounds = new HashMap<>();
    for (RuleSite part : rule.conjuncts()) {
      DataTest test = part.test();
      if (test != null) {
        DataTest other =
            bounds.computeIfAbsent(test.variable(), path -> new ValueBounds()).add(test);
        if (other != null) {
          String message =
              "Nothing can be both " + asked(other) + " and " + asked(test) + ", so the rule fails";
          List<Related> related = List.of(findings.related("excludes this", other.place()));
          findings.report(CODE, Severity.WARNING, test.place(), message, null, related);
          return;
        }
      }
    }
  }

  private static String asked(DataTest test) {
    ComparisonOperator operator = test.operator();
    return operator.label() + " " + test.value();
  }

  private static void report(
      RuleSite rule, String message, String what, Place earlier, Findings findings) {
    List<Related> related = List.of(findings.related(what, earlier));
    findings.report(CODE, Severity.WARNING, rule.place(), message, null, related);
  }

  /** What the condition always is; null if that depends. */
  private static @Nullable Boolean constant(RuleSite rule) {
    Object condition = rule.question().get("Condition");
    if (condition instanceof Boolean truth) {
      return truth;
    }
    String text =
        condition instanceof String string && string.startsWith("{%") && string.length() >= 4
            ? JsonataLanguage.between(string)
            : "";
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }
}
