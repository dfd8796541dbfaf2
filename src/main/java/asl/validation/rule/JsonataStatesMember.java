package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.ExpressionSite.Visibility;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSONata expression reads a member of {@code $states} that does not exist there.
 *
 * <p><b>What it does:</b> compares what follows {@code $states.} with what the variable holds in
 * that field: {@code input} and {@code context} everywhere, {@code result} in Output and Assign of
 * Task, Parallel and Map states, {@code errorOutput} in a Catch.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition, or the execution fails.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.result %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Transforming data with JSONata, reserved variable $states.
 */
public final class JsonataStatesMember extends JsonataRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNSUPPORTED_JSONATA_EXPRESSION");

  /** What other places than the one at hand have. */
  private static final Set<String> ELSEWHERE = Set.of("result", "errorOutput");

  JsonataStatesMember() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(
      DefinitionOutline outline, ExpressionSite site, JsonataOutline text, Findings findings) {
    Set<String> known = known(site.place());
    for (Mention member : text.statesMembers()) {
      if (!known.contains(member.name())) {
        int start = JsonataText.start(String.valueOf(site.text()));
        Place place = site.part(outline.file(), start + member.offset(), member.name().length());
        String message =
            ELSEWHERE.contains(member.name())
                ? "$states." + member.name() + " is not available here"
                : "Field '$states." + member.name() + "' does not exist.";
        Severity severity =
            isRefused(member.name(), site.place()) ? Severity.ERROR : Severity.WARNING;
        findings.report(CODE, severity, place, message, help(member.name(), known), List.of());
      }
    }
  }

  /** AWS rejects what can never be there; a result that a catcher asks for is missing later. */
  private static boolean isRefused(String name, Visibility place) {
    return !name.equals("result") || place == Visibility.INPUT;
  }

  private static Set<String> known(Visibility place) {
    return switch (place) {
      case INPUT -> Set.of("input", "context");
      case RESULT -> Set.of("input", "context", "result");
      case ERROR_OUTPUT -> Set.of("input", "context", "errorOutput");
    };
  }

  private static String help(String name, Set<String> known) {
    if (name.equals("result")) {
      return "Only Output and Assign of Task, Parallel and Map states have a result.";
    }
    if (name.equals("errorOutput")) {
      return "Only Output and Assign of a Catch have an error output.";
    }
    return "$states has " + String.join(", ", new TreeSet<>(known)) + " here.";
  }
}
