package asl.function.mapping;

import java.util.Collection;
import java.util.Locale;

/** Finds the key that a mistyped one was meant to be. */
final class NearestKey {
  private static final int LONGEST = 40;

  private NearestKey() {}

  /** A remedy: the key that was meant, where one is near, and then what else may stand there. */
  static String remedy(String written, Collection<String> known, String otherwise) {
    String nearest = null;
    int best = Math.max(2, written.length() / 3 + 1);
    for (String key : known) {
      int edits = edits(written.toLowerCase(Locale.ROOT), key.toLowerCase(Locale.ROOT));
      if (edits < best) {
        nearest = key;
        best = edits;
      }
    }
    return nearest == null ? otherwise : "did you mean '" + nearest + "'? " + otherwise;
  }

  /** How many letters must be added, removed or replaced, one row of the table at a time. */
  private static int edits(String from, String to) {
    if (from.length() > LONGEST) {
      return LONGEST;
    }
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
