package asl.app.config;

import java.util.List;
import java.util.Locale;

/**
 * An option that may be set outside the command line.
 *
 * @param command the command's name
 * @param name the option's long name without its dashes, which is its key in {@code .asl.yaml}
 * @param form what its values are
 * @param repeatable whether it may have several
 * @param words the values that it takes; empty if they cannot be listed
 */
public record OptionKey(
    String command, String name, Form form, boolean repeatable, List<String> words) {
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
    return PREFIX + inCapitals(command) + "_" + inCapitals(name);
  }

  /** The environment variable for every command that has the option. */
  public String sharedVariable() {
    return PREFIX + inCapitals(name);
  }

  private static String inCapitals(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Whether it may have that value, as far as that can be told here. */
  boolean takes(String value) {
    return words.isEmpty() || words.contains(value);
  }
}
