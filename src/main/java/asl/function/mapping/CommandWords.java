package asl.function.mapping;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words at blanks; quotes keep blanks, a backslash the next one. */
final class CommandWords {
  private CommandWords() {}

  /** The program and its arguments: a list, or a line; a relative program is found by the file. */
  static List<String> read(Located value, EntryReader reader) throws MappingException {
    List<String> arguments = new ArrayList<>();
    if (value.isArray()) {
      for (Located argument : value.elements()) {
        arguments.add(reader.text(argument));
      }
    } else {
      arguments.addAll(split(reader.text(value), value.place()));
    }
    if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
      throw value.wrong("the command is empty");
    }
    String program = arguments.get(0);
    if (program.indexOf('/') >= 0) {
      arguments.set(0, reader.folder().resolve(program).normalize().toString());
    }
    return List.copyOf(arguments);
  }

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
