package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.source.JsonPointer;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import asl.validation.outline.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An expression reads a variable that nothing assigns.
 *
 * <p><b>What it does:</b> compares the variables that are read with those assigned in the same
 * {@code States} object and in those around it.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution fails when the variable is
 * read.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $total %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.total %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Variables.
 */
public final class UnassignedVariable implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNASSIGNED_VARIABLE");

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
    Map<String, Set<String>> assigned = null;
    for (ExpressionSite site : outline.expressions()) {
      for (Mention read : reads(site, findings)) {
        if (assigned == null) {
          assigned = assigned(outline);
        }
        if (!isVisible(read.name(), site.pointer(), assigned)) {
          Set<String> all = new TreeSet<>();
          assigned.values().forEach(all::addAll);
          String message = "Nothing assigns the variable $" + read.name() + " here";
          String help = Suggestion.didYouMean(read.name(), all);
          findings.warning(CODE, place(outline, site, read), message, help);
        }
      }
    }
  }

  private static List<Mention> reads(ExpressionSite site, Findings findings) {
    JsonataOutline jsonata = JsonataText.outline(site, findings);
    if (jsonata != null) {
      Set<String> free = jsonata.freeVariables();
      List<Mention> reads = new ArrayList<>();
      for (Mention reference : jsonata.references()) {
        String name = reference.name();
        boolean plain = !name.isEmpty() && !name.equals("$") && !name.equals("states");
        if (plain
            && free.contains(name)
            && !JsonataUnknownFunction.isFunction(name)
            && !isCalled(jsonata, name)) {
          reads.add(reference);
        }
      }
      return reads;
    }
    String text = site.text();
    boolean path =
        site.kind() == ExpressionKind.PATH
            || site.kind() == ExpressionKind.TEMPLATE_FIELD
            || site.kind() == ExpressionKind.TEXT_FIELD;
    if (!path || text == null || text.length() < 2 || text.charAt(0) != '$') {
      return List.of();
    }
    int end = 1;
    while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end == 1 ? List.of() : List.of(new Mention(text.substring(1, end), 0));
  }

  private static boolean isCalled(JsonataOutline jsonata, String name) {
    for (Mention call : jsonata.calls()) {
      if (call.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Place place(DefinitionOutline outline, ExpressionSite site, Mention read) {
    return site.kind() == ExpressionKind.JSONATA
        ? JsonataText.place(outline, site, read)
        : site.part(outline.file(), 0, read.name().length() + 1);
  }

  private static Map<String, Set<String>> assigned(DefinitionOutline outline) {
    Map<String, Set<String>> assigned = new HashMap<>();
    for (ContainerSite container : outline.containers()) {
      Set<String> names = new TreeSet<>();
      for (StateSite state : container.states()) {
        for (AssignSite site : AssignSite.of(state)) {
          names.add(site.name());
        }
      }
      assigned.put(container.pointer().toString(), names);
    }
    return assigned;
  }

  private static boolean isVisible(
      String name, JsonPointer place, Map<String, Set<String>> assigned) {
    for (JsonPointer at = place; at != null; at = at.parent()) {
      Set<String> names = assigned.get(at.toString());
      if (names != null && names.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
