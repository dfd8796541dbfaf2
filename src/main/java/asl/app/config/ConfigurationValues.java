package asl.app.config;

import asl.app.JobException;
import asl.source.Position;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.trust.Tree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of options in {@code .asl.yaml}. */
final class ConfigurationValues {
  private static final List<String> SEVERITIES = List.of("error", "warning", "hint", "off");

  private final SourceFile file;
  private final Path folder;
  private final Tree tree;

  ConfigurationValues(SourceFile file, Path path) {
    this.file = file;
    Path parent = path.getParent();
    this.folder = parent == null ? Path.of("") : parent;
    this.tree = Tree.ofFolder(folder);
  }

  /** An option and its value, or its list of values. */
  Setting setting(OptionKey key, SourceNode.Member member) throws JobException {
    List<SourceNode> nodes =
        key.repeatable() && member.value() instanceof SourceNode.ArrayNode array
            ? array.elements()
            : List.of(member.value());
    List<String> values = new ArrayList<>();
    for (SourceNode node : nodes) {
      values.add(value(key, node));
    }
    return new Setting(key, values, place(member.nameStart()));
  }

  /** A code and its severity. */
  Setting rule(OptionKey key, SourceNode.Member rule) throws JobException {
    String severity = text(rule.value());
    if (!SEVERITIES.contains(severity)) {
      throw wrong(
          rule.value().start(),
          "'" + severity + "' is none of " + OptionKey.listed(severity, SEVERITIES));
    }
    checkCode(rule.nameStart(), rule.name());
    return new Setting(key, List.of(rule.name() + "=" + severity), place(rule.nameStart()));
  }

  private String value(OptionKey key, SourceNode node) throws JobException {
    String text = text(node);
    switch (key.form()) {
      case FLAG -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw wrong(node.start(), "'" + text + "' is neither true nor false");
        }
      }
      case FILE -> text = resolved(node, text);
      case FILE_OR_JSON -> text = isJson(text) ? text : resolved(node, text);
      case CODE, TEXT -> {
        if (!key.takes(text)) {
          throw wrong(
              node.start(),
              "'"
                  + text
                  + "' is nothing for 'asl "
                  + key.command()
                  + " --"
                  + key.name()
                  + "', which takes "
                  + OptionKey.listed(text, key.words()));
        }
        if (key.form() == OptionKey.Form.CODE) {
          checkCode(node.start(), text);
        }
      }
    }
    return text;
  }

  private void checkCode(int offset, String text) throws JobException {
    String fault = OptionKey.codeFault(text);
    if (fault != null) {
      throw wrong(offset, fault);
    }
  }

  /** As commands take it: the name of a file that exists is that file, whatever it looks like. */
  private static boolean isJson(String text) {
    return !text.isEmpty() && "{[\"".indexOf(text.charAt(0)) >= 0 && !isFile(text);
  }

  private static boolean isFile(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private String resolved(SourceNode node, String text) throws JobException {
    try {
      if (text.equals("-")) {
        return text;
      }
      Path path = folder.resolve(text).normalize();
      if (!tree.holds(path)) {
        throw wrong(node.start(), "'" + text + "' leads out of the folder of this file");
      }
      return path.toString();
    } catch (InvalidPathException e) {
      throw wrong(node.start(), "'" + text + "' is no name of a file");
    }
  }

  /** A scalar as it stands in the file. */
  private String text(SourceNode node) throws JobException {
    if (!(node instanceof SourceNode.ScalarNode scalar) || scalar.value() == null) {
      throw wrong(node.start(), "one value is expected");
    }
    return scalar.value() instanceof String text
        ? text
        : file.text().substring(scalar.start(), scalar.end()).strip();
  }

  JobException wrong(int offset, String sentence) {
    return new JobException(place(offset) + ": " + sentence);
  }

  private String place(int offset) {
    Position position = file.position(offset);
    return file.name() + ":" + position.line() + ":" + position.column();
  }
}
