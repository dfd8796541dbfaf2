package asl.expression.intrinsic;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** A number among the arguments of a call, written as in JSON. */
final class NumberLiteral {
  private NumberLiteral() {}

  /** So many digits always fit into an {@link Integer}. */
  private static final int SHORT = 9;

  /** The number; null if the word is not one. */
  static @Nullable Object read(String word) {
    if (word.isEmpty() || !(word.charAt(0) == '-' || Character.isDigit(word.charAt(0)))) {
      return null;
    }
    return isShort(word) ? Integer.valueOf(word) : parsed(word);
  }

  /** Whether it is a small integer, as nearly all are, for which no parser has to be opened. */
  private static boolean isShort(String word) {
    if (word.length() > SHORT || (word.charAt(0) == '0' && word.length() > 1)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object parsed(String word) {
    try {
      return JsonReader.read(word) instanceof Number number ? number : null;
    } catch (JsonSyntaxException e) {
      return null;
    }
  }
}
