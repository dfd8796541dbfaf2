package asl.validation.rule;

import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The workflow variables that an expression reads. */
final class VariableReads {
  private VariableReads() {}

  /** Each with the offset of its dollar sign; of a text that cannot be read none. */
  static List<Mention> of(ExpressionSite site, Findings findings) {
    JsonataOutline jsonata = JsonataText.outline(site, findings);
    if (jsonata != null) {
      return ofJsonata(jsonata);
    }
    String text = site.text();
    boolean path =
        site.kind() == ExpressionKind.PATH
            || site.kind() == ExpressionKind.TEMPLATE_FIELD
            || site.kind() == ExpressionKind.TEXT_FIELD;
    if (!path || text == null || text.contains("${")) {
      return List.of();
    }
    return IntrinsicCall.isCall(text) ? ofCall(text) : at(text, 0);
  }

  /** The place of a variable that is read. */
  static Place place(DefinitionOutline outline, ExpressionSite site, Mention read) {
    return site.kind() == ExpressionKind.JSONATA
        ? JsonataText.place(outline, site, read)
        : site.part(outline.file(), read.offset(), read.name().length() + 1);
  }

  private static List<Mention> ofJsonata(JsonataOutline jsonata) {
    Set<String> free = jsonata.freeVariables();
    for (Mention call : jsonata.calls()) {
      free.remove(call.name());
    }
    List<Mention> reads = new ArrayList<>();
    for (Mention reference : jsonata.references()) {
      String name = reference.name();
      boolean plain = !name.isEmpty() && !name.equals("$") && !name.equals("states");
      if (plain && free.contains(name) && !JsonataUnknownFunction.isFunction(name)) {
        reads.add(reference);
      }
    }
    return reads;
  }

  /** The variables among the arguments of an intrinsic function, outside its strings. */
  private static List<Mention> ofCall(String text) {
    List<Mention> reads = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '$' && "(, ".indexOf(text.charAt(Math.max(0, i - 1))) >= 0) {
        reads.addAll(at(text, i));
      }
    }
    return reads;
  }

  /** The variable that a path beginning there reads; none if it reads the input or the context. */
  private static List<Mention> at(String text, int dollar) {
    if (dollar >= text.length() || text.charAt(dollar) != '$') {
      return List.of();
    }
    int end = dollar + 1;
    while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end == dollar + 1
        ? List.of()
        : List.of(new Mention(text.substring(dollar + 1, end), dollar));
  }
}
