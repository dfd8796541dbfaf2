package asl.expression.jsonpath;

/**
 * The rules for names of workflow variables (AWS: "Passing data between states with variables"): a
 * Unicode identifier of at most 80 characters; {@code states} is reserved.
 */
public final class VariableName {
  /** The most characters a name may have. */
  public static final int MAXIMUM_LENGTH = 80;

  private VariableName() {}

  /** Whether a variable may have this name (without {@code $}). */
  public static boolean isValid(String name) {
    return isIdentifier(name)
        && name.codePointCount(0, name.length()) <= MAXIMUM_LENGTH
        && !isReserved(name);
  }

  /** Whether the name is kept for the language: {@code states}. */
  public static boolean isReserved(String name) {
    return name.equals("states");
  }

  /** Whether the name is a Unicode identifier, of whatever length. */
  public static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    if (!Character.isUnicodeIdentifierStart(first) && first != '_') {
      return false;
    }
    int at = 0;
    while (at < name.length()) {
      int c = name.codePointAt(at);
      if (!Character.isUnicodeIdentifierPart(c) || Character.isIdentifierIgnorable(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }
}
