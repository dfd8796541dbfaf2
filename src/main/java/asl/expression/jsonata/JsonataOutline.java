package asl.expression.jsonata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression mentions, told from its text without evaluating it: facts for validation
 * rules. Offsets count characters from 0 in the text given.
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

  /** The outline of an expression; of a text that is not one, as much as can be told. */
  public static JsonataOutline of(String expression) {
    return new OutlineScanner(Tokens.of(expression)).scan();
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

  /** Whether a member of {@code $states} is something other than the context, by its name. */
  static boolean isPlainMember(String name) {
    return name.equals("input") || name.equals("result") || name.equals("errorOutput");
  }

  /** Whether {@code $states} is used for anything but its plain members. */
  boolean mayLookAtContext() {
    int plain = 0;
    for (Mention member : statesMembers) {
      plain += isPlainMember(member.name()) ? 1 : 0;
    }
    int mentions = 0;
    for (Mention reference : references) {
      mentions += reference.name().equals("states") ? 1 : 0;
    }
    return mentions > plain;
  }

  /** The names that are called wherever they are mentioned, never read as a value. */
  Set<String> onlyCalled() {
    Map<String, Integer> otherMentions = new HashMap<>();
    for (Mention reference : references) {
      otherMentions.put(reference.name(), otherMentions.getOrDefault(reference.name(), 0) + 1);
    }
    for (Mention call : calls) {
      otherMentions.put(call.name(), otherMentions.getOrDefault(call.name(), 0) - 1);
    }
    Set<String> names = new HashSet<>();
    for (Mention call : calls) {
      if (otherMentions.getOrDefault(call.name(), 0) == 0) {
        names.add(call.name());
      }
    }
    return names;
  }
}
