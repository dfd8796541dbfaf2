package asl.app.config;

import asl.app.JobException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads options from environment variables. */
final class EnvironmentReader {
  private EnvironmentReader() {}

  /** What the variables say of an option, the weaker first; an empty variable says nothing. */
  static List<Setting> read(OptionKey key, Map<String, String> environment) throws JobException {
    List<Setting> settings = new ArrayList<>();
    for (String variable : List.of(key.sharedVariable(), key.variable())) {
      String text = environment.get(variable);
      if (text != null && !text.isEmpty()) {
        settings.add(new Setting(key, values(key, variable, text), variable));
      }
    }
    return settings;
  }

  private static List<String> values(OptionKey key, String variable, String text)
      throws JobException {
    if (key.form() == OptionKey.Form.FLAG) {
      return List.of(Boolean.toString(truth(variable, text)));
    }
    List<String> values = new ArrayList<>();
    for (String value : key.repeatable() ? split(key, text) : new String[] {text}) {
      String stripped = value.strip();
      if (stripped.isEmpty()) {
        continue;
      }
      values.add(stripped);
      String fault = key.form() == OptionKey.Form.CODE ? OptionKey.codeFault(stripped) : null;
      if (fault != null) {
        throw new JobException(variable + ": " + fault);
      }
      if (!key.takes(stripped)) {
        throw new JobException(
            variable + ": '" + value + "' is none of " + OptionKey.listed(stripped, key.words()));
      }
    }
    return values;
  }

  private static String[] split(OptionKey key, String text) {
    String separated = key.form() == OptionKey.Form.CODE ? text.replace(',', '\n') : text;
    return separated.split("\n", -1);
  }

  private static boolean truth(String variable, String text) throws JobException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "on" -> true;
      case "0", "false", "no", "off" -> false;
      default -> throw new JobException(variable + ": '" + text + "' is neither true nor false");
    };
  }
}
