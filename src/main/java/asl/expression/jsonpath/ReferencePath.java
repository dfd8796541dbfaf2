package asl.expression.jsonpath;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path that names one place in the input (specification: "Reference Paths"), so that a value can
 * be put there: the {@code ResultPath} of a state or catcher. The context object and variables
 * cannot be written to this way.
 */
public final class ReferencePath {
  private final String text;
  private final List<PathStep.Definite> steps;

  private ReferencePath(String text, List<PathStep.Definite> steps) {
    this.text = text;
    this.steps = steps;
  }

  /**
   * Compiles a reference path.
   *
   * @throws ExpressionSyntaxException if the text is no path, or one that may name several places,
   *     or one into the context object or a variable
   */
  public static ReferencePath compile(String text) throws ExpressionSyntaxException {
    JsonPath path = JsonPath.compile(text);
    if (path.origin() != PathOrigin.INPUT) {
      throw new ExpressionSyntaxException(
          "A reference path begins with '$.' or '$[': " + text, text.length() > 1 ? 1 : 0);
    }
    DefinitePath definite = path.referenceSteps();
    if (definite == null) {
      throw severalPlaces(text);
    }
    for (PathStep step : definite.steps()) {
      if (step instanceof PathStep.Index index && index.index() < 0) {
        throw new ExpressionSyntaxException(
            "A reference path has no negative index: " + text, text.indexOf("[-") + 1);
      }
      if (!(step instanceof PathStep.Property || step instanceof PathStep.Index)) {
        throw severalPlaces(text);
      }
    }
    return new ReferencePath(text, definite.steps());
  }

  private static ExpressionSyntaxException severalPlaces(String text) {
    return new ExpressionSyntaxException(
        "A reference path names one place, by member names and indices only: " + text, -1);
  }

  /** The path as written. */
  public String text() {
    return text;
  }

  /** Whether the path is {@code $}: a value put there takes the place of the whole input. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /**
   * The root with the value in its place. The root itself stays as it is: what lies on the way is
   * copied, all else is shared. Objects missing on the way are made.
   *
   * @throws EvaluationException {@code States.ReferencePathConflict} if something on the way is
   *     neither the object nor the array that the path takes it for, or an array has no such
   *     element
   */
  public @Nullable Object put(@Nullable Object root, @Nullable Object value)
      throws EvaluationException {
    Object changed = put(root, 0, value);
    if (changed == NoMatch.NO_MATCH) {
      throw new EvaluationException(
          ErrorName.REFERENCE_PATH_CONFLICT,
          "Unable to apply " + conflict(root) + " to input " + JsonWriter.write(root));
    }
    return changed;
  }

  /** What AWS says cannot be applied: the step that does not fit, or the path to a scalar. */
  private String conflict(@Nullable Object root) {
    Object value = root;
    for (PathStep.Definite step : steps) {
      boolean fits =
          step instanceof PathStep.Property
              ? value instanceof Map<?, ?> || value == NoMatch.NO_MATCH
              : value instanceof List<?> elements
                  && ((PathStep.Index) step).index() < elements.size();
      if (!fits && (root instanceof Map<?, ?> || root instanceof List<?>)) {
        return "step \"" + step.label() + "\"";
      }
      value = value == NoMatch.NO_MATCH ? value : step.apply(value);
    }
    return "ReferencePath " + text;
  }

  private @Nullable Object put(@Nullable Object container, int at, @Nullable Object value) {
    if (at == steps.size()) {
      return value;
    }
    if (steps.get(at) instanceof PathStep.Property property) {
      return putMember(container, property.name(), at, value);
    }
    return putElement(container, ((PathStep.Index) steps.get(at)).index(), at, value);
  }

  private @Nullable Object putMember(
      @Nullable Object container, String name, int at, @Nullable Object value) {
    Map<String, @Nullable Object> copy;
    if (container == NoMatch.NO_MATCH) {
      copy = new LinkedHashMap<>();
    } else if (container instanceof Map<?, ?> members) {
      copy = copyOf(members);
    } else {
      return NoMatch.NO_MATCH;
    }
    Object below = copy.containsKey(name) ? copy.get(name) : NoMatch.NO_MATCH;
    Object changed = put(below, at + 1, value);
    if (changed == NoMatch.NO_MATCH) {
      return changed;
    }
    copy.put(name, changed);
    return copy;
  }

  private @Nullable Object putElement(
      @Nullable Object container, int index, int at, @Nullable Object value) {
    if (!(container instanceof List<?> elements) || index >= elements.size()) {
      return NoMatch.NO_MATCH;
    }
    Object changed = put(elements.get(index), at + 1, value);
    if (changed == NoMatch.NO_MATCH) {
      return changed;
    }
    List<@Nullable Object> copy = new ArrayList<>(elements);
    copy.set(index, changed);
    return copy;
  }

  private static Map<String, @Nullable Object> copyOf(Map<?, ?> members) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(members.size() * 2);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      copy.put((String) member.getKey(), member.getValue());
    }
    return copy;
  }

  @Override
  public String toString() {
    return text;
  }
}
