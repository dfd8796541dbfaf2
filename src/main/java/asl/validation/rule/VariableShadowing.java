package asl.validation.rule;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A branch or item processor assigns a variable of the scope around it.
 *
 * <p><b>What it does:</b> compares the variables assigned inside Parallel branches and Map
 * processors with those assigned in the scopes around them.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: a variable of an outer scope cannot be
 * assigned in an inner one. What only a catcher of the Parallel or Map itself assigns does not
 * count.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "S", "States": {"S": {"Type": "Pass", "Assign": {"n": 1}, "Next": "M"},
 *   "M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "P", "States": {
 *     "P": {"Type": "Pass", "Assign": {"n": 2}, "End": true}}}}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "S", "States": {"S": {"Type": "Pass", "Assign": {"n": 1}, "Next": "M"},
 *   "M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "P", "States": {
 *     "P": {"Type": "Pass", "Assign": {"m": 2}, "End": true}}}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Passing data between states with variables, scope.
 */
public final class VariableShadowing extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  VariableShadowing() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    if (outline.containers().size() < 2) {
      return;
    }
    Map<JsonPointer, List<AssignSite>> scopes = new LinkedHashMap<>();
    VariableScopes sealed = new VariableScopes(outline);
    for (ContainerSite container : outline.containers()) {
      List<AssignSite> assigned = new ArrayList<>();
      for (StateSite state : container.states()) {
        for (AssignSite site : AssignSite.of(state)) {
          assigned.add(site);
          report(site, container.pointer(), scopes, sealed, findings);
        }
      }
      scopes.put(container.pointer(), assigned);
    }
  }

  private static void report(
      AssignSite site,
      JsonPointer container,
      Map<JsonPointer, List<AssignSite>> scopes,
      VariableScopes sealed,
      Findings findings) {
    JsonPointer from = container;
    for (JsonPointer outer = from.parent(); outer != null; outer = outer.parent()) {
      if (sealed.isSealed(from)) {
        return;
      }
      from = outer;
      Place first = first(site.name(), container, scopes.getOrDefault(outer, List.of()));
      if (first != null) {
        String message =
            "The variable \""
                + site.name()
                + "\" belongs to an outer scope and cannot be assigned here";
        List<Related> related =
            List.of(findings.related("assigned in the outer scope here", first));
        String help = "Use another name, and hand the value out in the state's output.";
        findings.report(CODE, Severity.ERROR, site.place(), message, help, related);
        return;
      }
    }
  }

  /**
   * Where an outer scope assigns a variable; null if it does not, or does so only in a catcher of
   * the state that the container belongs to, which is taken when the container has ended.
   */
  private static @Nullable Place first(
      String name, JsonPointer container, List<AssignSite> assigned) {
    for (AssignSite site : assigned) {
      if (site.name().equals(name) && !isAfter(site, container)) {
        return site.place();
      }
    }
    return null;
  }

  private static boolean isAfter(AssignSite site, JsonPointer container) {
    JsonPointer owner = site.state().pointer();
    JsonPointer handlers = owner.member("Catch");
    return isWithin(site.place().location(), handlers) && isWithin(container, owner);
  }

  private static boolean isWithin(JsonPointer place, JsonPointer outer) {
    for (JsonPointer at = place; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
