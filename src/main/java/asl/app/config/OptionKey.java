package asl.app.config;

import asl.diagnostic.Suggestion;
import asl.trust.Effect;
import asl.trust.Handling;
import asl.validation.RuleDocs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An option that may be set outside the command line.
 *
 * @param command the command's name
 * @param name the option's long name without its dashes, which is its key in {@code .asl.yaml}
 * @param form what its values are
 * @param repeatable whether it may have several
 * @param words the values that it takes; empty if they cannot be listed
 * @param effect what it brings about
 * @param handling what the command takes what it is given for, whatever the options
 * @param now the same with what the command line at hand says
 */
public record OptionKey(
    String command,
    String name,
    Form form,
    boolean repeatable,
    List<String> words,
    Effect effect,
    Handling handling,
    Handling now) {
  /** What a value is. */
  public enum Form {
    /** True or false. */
    FLAG,
    /** Text. */
    TEXT,
    /** The name of a file, relative to the file that says it. */
    FILE,
    /** The name of a file, or {@code -}, or JSON text. */
    FILE_OR_JSON,
    /** A diagnostic's code and more, without commas. */
    CODE
  }

  /** What the names of all variables begin with. */
  public static final String PREFIX = "ASL_";

  /** The environment variable for this command. */
  public String variable() {
    return variable(command, name);
  }

  /** The environment variable for an option of a command. */
  public static String variable(String command, String name) {
    return PREFIX + inCapitals(command) + "_" + inCapitals(name);
  }

  /** The environment variable for every command that has the option. */
  public String sharedVariable() {
    return PREFIX + inCapitals(name);
  }

  private static String inCapitals(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The words that a value could be, and which of them was probably meant. */
  static String listed(String value, List<String> words) {
    String meant = Suggestion.didYouMean(value, words);
    return String.join(", ", words) + (meant == null ? "" : ". " + meant);
  }

  /** What is wrong with a code, perhaps with a place or a severity behind it; null for nothing. */
  static @Nullable String codeFault(String text) {
    String code = text.split("[@=]", 2)[0];
    Set<String> codes = RuleDocs.codes();
    if (codes.contains(code)) {
      return null;
    }
    String meant = Suggestion.didYouMean(code, codes);
    return "there is no code "
        + code
        + (meant == null ? "; 'asl explain' lists them" : ". " + meant);
  }

  /** Whether the file may set it below the name of its command. */
  boolean isSetByFile() {
    return effect.isSetByFile(handling);
  }

  /** Whether what the file says for all commands holds for this one, as it is called now. */
  boolean isSetForAll() {
    return effect.isSetByFile(now);
  }

  /** Whether it may have that value, as far as that can be told here. */
  boolean takes(String value) {
    return words.isEmpty() || words.contains(value);
  }
}
