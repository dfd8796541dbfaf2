package asl.cli;

import asl.app.explain.ExplainCode;
import asl.function.mapping.InlineMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A completion's script without what the commands say: {@code @NAME@} stands for that. */
final class CompletionTemplate {
  private static final Path FOLDER = Path.of("src", "test", "resources", "completions");

  private final String file;
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** Reads the template of that name, its programs filled in. */
  CompletionTemplate(String file) throws IOException {
    this.file = file;
    parts.put("JSON_NAMES", Files.readString(FOLDER.resolve("json-names.awk")).strip());
    parts.put("YAML_NAMES", Files.readString(FOLDER.resolve("yaml-names.awk")).strip());
    parts.put("KINDS", String.join(" ", InlineMapping.kinds()));
    parts.put("SEVERITIES", "error warning hint off");
  }

  CompletionTemplate put(String name, String text) {
    parts.put(name, text);
    return this;
  }

  String text() throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace("@" + part.getKey() + "@", part.getValue());
    }
    return text;
  }

  static List<CommandPage> pages() {
    List<CommandPage> pages = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      pages.add(name.create().page());
    }
    return pages;
  }

  static List<String> commands() {
    return pages().stream().map(page -> page.name().label()).toList();
  }

  static List<String> topics() {
    return Arrays.stream(HelpTopic.values()).map(HelpTopic::label).toList();
  }

  static List<String> codes() {
    return List.copyOf(ExplainCode.codes());
  }

  /** In single quotes of the shell. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
