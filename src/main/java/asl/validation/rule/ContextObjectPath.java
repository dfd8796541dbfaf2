package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A path reads a field that the context object does not have.
 *
 * <p><b>What it does:</b> compares the first names of every path that begins with {@code $$} with
 * the fields of the context object.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution fails, or the field is missing,
 * when the path is read.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$$.Execution.ID"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$$.Execution.Id"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> The Context Object.
 */
public final class ContextObjectPath extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNKNOWN_CONTEXT_FIELD");

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "Execution",
          Set.of("Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"),
          "State",
          Set.of("EnteredTime", "Name", "RetryCount"),
          "StateMachine",
          Set.of("Id", "Name"),
          "Task",
          Set.of("Token"),
          "Map",
          Set.of("Item", "MapRun"));

  ContextObjectPath() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      String text = site.text();
      if (site.kind() != ExpressionKind.JSONATA
          && site.kind() != ExpressionKind.LITERAL
          && text != null
          && text.startsWith("$$.")
          && !text.contains("${")) {
        check(outline, site, text, findings);
      }
    }
  }

  private static void check(
      DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    String first = name(text, 3);
    Set<String> inner = FIELDS.get(first);
    if (first.isEmpty()) {
      return;
    }
    if (inner == null) {
      report(outline, site, first, 3, FIELDS.keySet(), findings);
      return;
    }
    int at = 3 + first.length();
    if (at < text.length() && text.charAt(at) == '.') {
      String second = name(text, at + 1);
      if (!second.isEmpty() && !inner.contains(second)) {
        report(outline, site, second, at + 1, inner, findings);
      }
    }
  }

  private static void report(
      DefinitionOutline outline,
      ExpressionSite site,
      String name,
      int from,
      Set<String> known,
      Findings findings) {
    String message = "The context object has no field \"" + name + "\" here";
    String meant = Suggestion.didYouMean(name, known);
    String help = meant == null ? "It has " + String.join(", ", new TreeSet<>(known)) + "." : meant;
    findings.warning(CODE, site.part(outline.file(), from, name.length()), message, help);
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }
}
