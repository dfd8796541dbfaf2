package asl.function.mapping;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words at blanks; quotes keep blanks, a backslash the next one. */
final class CommandWords {
  private CommandWords() {}

  static List<String> split(String text, String place) throws MappingException {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
        word.append(text.charAt(++i));
        open = true;
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
        open = true;
      } else if (open) {
        words.add(word.toString());
        word.setLength(0);
        open = false;
      }
    }
    if (quote != 0) {
      throw new MappingException(place, "a quote is not closed", "close it, or write a list");
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
