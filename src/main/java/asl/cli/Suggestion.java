package asl.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** "Did you mean …?" for mistyped words. */
final class Suggestion {
  private Suggestion() {}

  /** What to say of a first word that is no command. */
  static String unknownCommand(String word) {
    String message =
        word.startsWith("-")
            ? "Unknown option '" + word + "': a command comes first"
            : "Unknown command '" + word + "'";
    String nearest = nearest(word, commands());
    return nearest == null ? message : message + "\nDid you mean: asl " + nearest + "?";
  }

  /** What to say of a word behind {@code asl help} that is neither command nor topic. */
  static String unknownTopic(String word) {
    List<String> words = new ArrayList<>(commands());
    for (HelpTopic topic : HelpTopic.values()) {
      words.add(topic.label());
    }
    String message = "There is neither a command nor a topic '" + word + "'";
    String nearest = nearest(word, words);
    return nearest == null ? message : message + "\nDid you mean: asl help " + nearest + "?";
  }

  private static List<String> commands() {
    return Arrays.stream(CommandName.values()).map(CommandName::label).toList();
  }

  /** What picocli found wrong with the options, and what they may have meant. */
  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return e.getMessage() + "\nDid you mean: " + String.join(" or ", suggestions) + "?";
      }
    }
    return String.valueOf(e.getMessage());
  }

  private static @Nullable String nearest(String word, List<String> words) {
    String lower = word.toLowerCase(Locale.ROOT);
    String nearest = null;
    int best = Math.max(1, word.length() / 2);
    for (String name : words) {
      int distance = distance(lower, name);
      if (distance <= best && (nearest == null || distance < best)) {
        nearest = name;
        best = distance;
      }
    }
    return nearest;
  }

  /** How many letters to add, drop, change or swap with a neighbour (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
