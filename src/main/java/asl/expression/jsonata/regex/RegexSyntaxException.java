package asl.expression.jsonata.regex;

import java.io.Serial;

/** A pattern that is none, in the words of JavaScript. */
public final class RegexSyntaxException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  RegexSyntaxException(String message) {
    super(message, null, false, false);
  }
}
