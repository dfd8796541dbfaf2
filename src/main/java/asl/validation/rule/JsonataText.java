package asl.validation.rule;

import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import org.jspecify.annotations.Nullable;

/** The text between the marks of a JSONata string. */
final class JsonataText {
  private JsonataText() {}

  /** How many characters stand before the expression: the mark and the blanks behind it. */
  static int start(String text) {
    int start = 2;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The outline of an expression that can be read; null of any other site. */
  static @Nullable JsonataOutline outline(ExpressionSite site, Findings findings) {
    String text = site.text();
    boolean readable =
        site.kind() == ExpressionKind.JSONATA
            && text != null
            && !text.contains("${")
            && !findings.isBroken(site.pointer());
    return readable ? site.mentions() : null;
  }

  /** Where a name of an expression stands, the dollar sign before it included. */
  static Place place(DefinitionOutline outline, ExpressionSite site, Mention mention) {
    int start = start(String.valueOf(site.text()));
    return site.part(outline.file(), start + mention.offset(), mention.name().length() + 1);
  }
}
