package asl.function.mapping;

import asl.diagnostic.Suggestion;
import java.util.Collection;

/** Finds the key that a mistyped one was meant to be. */
final class NearestKey {
  private NearestKey() {}

  /** A remedy: the key that was meant, where one is near, and then what else may stand there. */
  static String remedy(String written, Collection<String> known, String otherwise) {
    String nearest = Suggestion.nearest(written, known);
    return nearest == null ? otherwise : "did you mean '" + nearest + "'? " + otherwise;
  }
}
