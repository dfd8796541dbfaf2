package asl.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code --no-NAME}, which switches off an option without a value that the environment or the
 * configuration file has switched on; of {@code --NAME} and {@code --no-NAME} the last one counts.
 *
 * @param rest the words without those
 * @param flags the options that are switched off, with their dashes
 */
record NegatedFlags(List<String> rest, Set<String> flags) {
  private static final String NO = "--no-";

  /** The words without those. */
  String[] words() {
    // No method reference: the first of a process costs more than reading the whole command line.
    return rest.toArray(new String[0]);
  }

  static NegatedFlags read(CommandPage page, String[] words) {
    List<String> rest = new ArrayList<>(words.length);
    Set<String> flags = new HashSet<>();
    for (String word : words) {
      String flag = word.startsWith(NO) ? "--" + word.substring(NO.length()) : null;
      Option option = flag == null ? null : page.option(flag);
      if (flag == null || option == null || option.hasValue()) {
        flags.remove(word);
        rest.add(word);
      } else {
        flags.add(flag);
        rest.removeIf(flag::equals);
      }
    }
    return new NegatedFlags(rest, flags);
  }
}
