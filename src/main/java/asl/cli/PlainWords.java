package asl.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a command line that leaves no doubt: known options written in full, each with
 * its value, and parameters. Whatever else there is (help, mistakes, clusters, {@code --}) is left
 * to picocli, whose classes a start without doubts does not load.
 */
final class PlainWords {
  private final CommandPage page;
  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> positionals = new ArrayList<>();

  private PlainWords(CommandPage page) {
    this.page = page;
  }

  /** What the words say; null if there is any doubt. */
  static @Nullable Arguments read(CommandPage page, String[] words) {
    PlainWords plain = new PlainWords(page);
    return plain.readAll(words) ? new Arguments(plain.options, plain.positionals) : null;
  }

  private boolean readAll(String[] words) {
    int at = 0;
    while (at < words.length) {
      String word = words[at++];
      if (!looksLikeOption(word)) {
        positionals.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      Option option = page.option(equals < 0 ? word : word.substring(0, equals));
      if (option == null || (equals >= 0 && !option.hasValue())) {
        return false;
      }
      String value = equals < 0 ? "" : word.substring(equals + 1);
      if (equals < 0 && option.hasValue()) {
        if (at == words.length || looksLikeOption(words[at])) {
          return false;
        }
        value = words[at++];
      }
      give(option, value);
    }
    return isComplete();
  }

  private void give(Option option, String value) {
    for (String name : option.names()) {
      List<String> values = options.get(name);
      if (values == null) {
        values = new ArrayList<>();
        options.put(name, values);
      }
      values.add(value);
    }
  }

  private boolean isComplete() {
    Parameter parameter = page.parameter();
    return parameter == null
        ? positionals.isEmpty()
        : positionals.size() >= parameter.least() && positionals.size() <= parameter.most();
  }

  private static boolean looksLikeOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }
}
