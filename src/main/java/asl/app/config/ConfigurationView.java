package asl.app.config;

import asl.diagnostic.Suggestion;
import asl.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what is set, and what may be. */
public final class ConfigurationView {
  /** Variables that are no options: they concern the launcher, the whole program, or functions. */
  private static final Set<String> OTHERS =
      Set.of(
          "ASL_CACHE_DIR",
          ConfigurationFile.VARIABLE,
          "ASL_DEBUG",
          "ASL_FUNCTION_PROCESS",
          "ASL_JAVA_OPTS");

  private ConfigurationView() {}

  /** Every option that is set, its values, and who says so. */
  public static String settings(Configuration configuration, boolean json) {
    Path file = configuration.file();
    if (json) {
      Map<String, @Nullable Object> whole = new LinkedHashMap<>();
      whole.put("file", file == null ? null : file.toString());
      whole.put(
          "settings", configuration.settings().stream().map(ConfigurationView::object).toList());
      return JsonWriter.writePretty(whole);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Setting setting : configuration.settings()) {
      OptionKey key = setting.key();
      rows.add(
          List.of(
              key.command() + " --" + key.name(),
              String.join(", ", setting.values()),
              setting.origin()));
    }
    String heading =
        file == null
            ? "There is no " + ConfigurationFile.NAME + " here or above."
            : "The file is " + file + ".";
    return rows.isEmpty()
        ? heading + "\nNothing is set outside the command line."
        : heading + "\n" + table(rows);
  }

  private static Map<String, @Nullable Object> object(Setting setting) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("command", setting.key().command());
    object.put("option", "--" + setting.key().name());
    object.put("values", setting.values());
    object.put("from", setting.origin());
    return object;
  }

  /** Every option that may be set, its key in the file and its variable. */
  public static String keys(List<OptionKey> keys, boolean json) {
    if (json) {
      List<Map<String, Object>> objects = new ArrayList<>();
      for (OptionKey key : keys) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("command", key.command());
        object.put("option", "--" + key.name());
        object.put("key", key.command() + "." + key.name());
        object.put("variable", key.variable());
        objects.add(object);
      }
      return JsonWriter.writePretty(objects);
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("option", "key in " + ConfigurationFile.NAME, "variable"));
    for (OptionKey key : keys) {
      rows.add(
          List.of(
              key.command() + " --" + key.name(),
              key.command() + ": { " + key.name() + ": … }",
              key.variable()));
    }
    return table(rows);
  }

  /** What to say of variables that look like options but are none. */
  public static List<String> strays(Collection<String> variables, List<OptionKey> keys) {
    Set<String> known = new TreeSet<>(OTHERS);
    for (OptionKey key : keys) {
      known.add(key.variable());
      known.add(key.sharedVariable());
    }
    List<String> strays = new ArrayList<>();
    for (String variable : new TreeSet<>(variables)) {
      if (variable.startsWith(OptionKey.PREFIX) && !known.contains(variable)) {
        String meant = Suggestion.didYouMean(variable, known);
        strays.add(variable + " sets nothing" + (meant == null ? "" : ". " + meant));
      }
    }
    return strays;
  }

  private static String table(List<List<String>> rows) {
    int[] widths = new int[3];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }
}
