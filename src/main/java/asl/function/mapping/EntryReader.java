package asl.function.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entry of one function.
 *
 * @param folder what relative paths are relative to
 * @param environment the variables that {@code ${NAME}} stands for
 */
record EntryReader(Path folder, EnvironmentText environment) {
  /** What an entry of any kind may say. */
  static final Set<String> SETTINGS = Set.of("env", "workingDirectory", "timeout", "concurrency");

  MappedFunction read(String key, Located entry) throws MappingException {
    Map<String, Located> members = entry.members();
    TargetKind kind = kind(key, members, entry.place());
    for (Map.Entry<String, Located> member : members.entrySet()) {
      String name = member.getKey();
      if (!name.equals(kind.key()) && !SETTINGS.contains(name) && !kind.options().contains(name)) {
        throw new MappingException(
            member.getValue().keyPlace(),
            "'%s' is no setting of a %s function".formatted(name, kind.key()),
            settingsOf(kind, name));
      }
    }
    Target target = kind.target(members, this);
    return new MappedFunction(new FunctionKey(key), target, settings(members), entry.place());
  }

  private static TargetKind kind(String key, Map<String, Located> members, String place)
      throws MappingException {
    List<TargetKind> found = new ArrayList<>();
    for (TargetKind kind : TargetKind.values()) {
      if (members.containsKey(kind.key())) {
        found.add(kind);
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String rule = "give it exactly one of: " + String.join(", ", TargetKind.keys());
    if (found.isEmpty()) {
      String remedy = rule;
      for (String written : members.keySet()) {
        if (!SETTINGS.contains(written) && remedy.equals(rule)) {
          remedy = NearestKey.remedy(written, TargetKind.keys(), rule);
        }
      }
      throw new MappingException(
          place, "'%s' does not say what answers for it".formatted(key), remedy);
    }
    throw new MappingException(
        place,
        "'%s' has several kinds: %s and %s".formatted(key, found.get(0).key(), found.get(1).key()),
        rule);
  }

  private static String settingsOf(TargetKind kind, String written) {
    List<String> settings = kind.allSettings(SETTINGS);
    return NearestKey.remedy(written, settings, "settings: " + String.join(", ", settings));
  }

  FunctionSettings settings(Map<String, Located> members) throws MappingException {
    Located directory = members.get("workingDirectory");
    Located timeout = members.get("timeout");
    return new FunctionSettings(
        variables(members.get("env")),
        directory == null ? folder : path(directory),
        timeout == null ? null : DurationText.parse(timeout),
        concurrency(members.get("concurrency")));
  }

  /** The path that a text names, relative to the file. */
  Path path(Located value) throws MappingException {
    String text = environment.expand(value);
    try {
      return folder.resolve(text).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      throw value.wrong("'" + text + "' is no path of a file");
    }
  }

  String text(Located value) throws MappingException {
    return environment.expand(value);
  }

  private Map<String, String> variables(@Nullable Located value) throws MappingException {
    Map<String, String> variables = new LinkedHashMap<>();
    if (value != null) {
      for (Map.Entry<String, Located> member : value.members().entrySet()) {
        String name = member.getKey();
        String text = environment.expand(member.getValue());
        if (name.isEmpty() || name.indexOf('=') >= 0 || (name + text).indexOf('\0') >= 0) {
          throw member.getValue().wrong("'" + name + "' cannot be an environment variable");
        }
        variables.put(name, text);
      }
    }
    return variables;
  }

  private static int concurrency(@Nullable Located value) throws MappingException {
    if (value == null) {
      return 0;
    }
    if (value.value() instanceof Integer number && number >= 1 && number <= 1000) {
      return number;
    }
    throw new MappingException(
        value.place(),
        "the concurrency must be a whole number from 1 to 1000",
        "leave it out for the default");
  }
}
