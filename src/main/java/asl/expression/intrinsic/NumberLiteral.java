package asl.expression.intrinsic;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** A number among the arguments of a call, written as in JSON. */
final class NumberLiteral {
  private NumberLiteral() {}

  /** The number; null if the word is not one. */
  static @Nullable Object read(String word) {
    if (word.isEmpty() || !(word.charAt(0) == '-' || Character.isDigit(word.charAt(0)))) {
      return null;
    }
    try {
      return JsonReader.read(word) instanceof Number number ? number : null;
    } catch (JsonSyntaxException e) {
      return null;
    }
  }
}
