package asl.expression.jsonata;

import com.dashjoin.jsonata.JException;

/** Words what the library throws as AWS does: the code, a colon and JSONata's sentence. */
final class LibraryError {
  private LibraryError() {}

  static JsonataFailure failure(RuntimeException thrown, String expression) {
    return new JsonataFailure("threw an error during evaluation. " + sentence(thrown, expression));
  }

  static String sentence(RuntimeException thrown, String expression) {
    if (thrown instanceof JException e) {
      return e.getError() + ": " + e.getMessage();
    }
    return String.valueOf(thrown.getMessage());
  }
}
