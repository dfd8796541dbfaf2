package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression mentions, told without evaluating it: facts for validation rules. Offsets
 * count characters from 0 in the text given.
 *
 * @param references every variable mentioned, functions included; not the places that bind one
 * @param bindings every variable bound: by {@code :=}, as a function's parameter, by {@code @} or
 *     {@code #}
 * @param calls every variable called as a function or applied with {@code ~>}
 * @param statesMembers every name that follows {@code $states.}
 * @param contextReferences every {@code $} (name empty) and {@code $$} (name {@code $}) for which
 *     nothing in the expression gives a context: Step Functions has no input document
 * @param unqualifiedNames every field name that nothing in the expression gives a context for
 */
public record JsonataOutline(
    List<Mention> references,
    List<Mention> bindings,
    List<Mention> calls,
    List<Mention> statesMembers,
    List<Mention> contextReferences,
    List<Mention> unqualifiedNames) {

  /**
   * A name and where it stands.
   *
   * @param name without the dollar sign
   * @param offset where its token begins
   */
  public record Mention(String name, int offset) {}

  private static final JsonataOutline EMPTY =
      new JsonataOutline(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** The outline of an expression; an empty one of a text that is none. */
  public static JsonataOutline of(String expression) {
    try {
      return OutlineBuilder.of(JsonataProgram.parse(expression));
    } catch (ExpressionSyntaxException e) {
      return EMPTY;
    }
  }

  /** The names of all variables mentioned, in order of appearance. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (Mention reference : references) {
      names.add(reference.name());
    }
    return names;
  }

  /** The names read that the expression does not bind itself: workflow variables and functions. */
  public Set<String> freeVariables() {
    Set<String> names = variables();
    for (Mention binding : bindings) {
      names.remove(binding.name());
    }
    return names;
  }
}
