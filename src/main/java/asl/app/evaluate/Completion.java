package asl.app.evaluate;

import java.util.List;

/**
 * What may stand at a cursor.
 *
 * @param start where the word begins that a candidate takes the place of
 * @param candidates the words, in the order to show them
 */
public record Completion(int start, List<Candidate> candidates) {
  /** Nothing may. */
  public static final Completion NONE = new Completion(0, List.of());

  /**
   * One word.
   *
   * @param word what is put in
   * @param hint what it stands for, such as a function's arguments; empty for nothing
   */
  public record Candidate(String word, String hint) {}
}
