package asl.app.evaluate;

import asl.definition.QueryLanguage;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.JsonataSyntax;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression is, told by how it looks. */
enum ExpressionKind {
  /** A JSONPath. */
  PATH,
  /** A call of an intrinsic function. */
  INTRINSIC,
  /** JSONata, with its marks or without. */
  JSONATA;

  private static final String PATH_MARKS = "_.[]'\",*:-?@";

  /**
   * What a text is. {@code $.…}, {@code $[…]} and {@code $$.…} are JSONPaths, which have no other
   * meaning in Step Functions; {@code $states} and the functions are JSONata's; what else begins
   * with a variable may be both.
   *
   * @param usual what decides where it may be both
   */
  static ExpressionKind of(String text, QueryLanguage usual) {
    if (JsonataLanguage.isExpression(text)) {
      return JSONATA;
    }
    if (IntrinsicCall.isCall(text)) {
      return INTRINSIC;
    }
    if (!text.startsWith("$")) {
      return JSONATA;
    }
    if (text.length() == 1 || "$.[".indexOf(text.charAt(1)) >= 0) {
      return PATH;
    }
    boolean either =
        usual == QueryLanguage.JSONPATH
            && !isStates(text)
            && !isFunction(text)
            && looksLikePath(text);
    return either ? PATH : JSONATA;
  }

  /** Whether a template, which is JSON, has JSONata in it; else it is one of JSONPath. */
  static boolean isJsonataTemplate(@Nullable Object template) {
    if (template instanceof String text) {
      return JsonataLanguage.isExpression(text);
    }
    if (template instanceof Map<?, ?> members) {
      return members.values().stream().anyMatch(ExpressionKind::isJsonataTemplate);
    }
    return template instanceof List<?> elements
        && elements.stream().anyMatch(ExpressionKind::isJsonataTemplate);
  }

  private static boolean isStates(String text) {
    return text.startsWith("$states") && (text.length() == 7 || ".[".indexOf(text.charAt(7)) >= 0);
  }

  private static boolean isFunction(String text) {
    return JsonataSyntax.functions().contains(text.substring(1));
  }

  private static boolean looksLikePath(String text) {
    if (text.contains("[?(")) {
      return true;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && PATH_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
