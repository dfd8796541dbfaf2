package asl.app.config;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.diagnostic.Suggestion;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceProblem;
import asl.source.SourceReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code .asl.yaml}: an option's name and its value, for every command that has it; below the
 * name of a command, for that one; and {@code rules}, a severity for each code of a diagnostic.
 */
final class ConfigurationReader {
  private static final String RULES = "rules";

  private final ConfigurationValues values;
  private final List<OptionKey> keys;
  private final List<Setting> general = new ArrayList<>();
  private final List<Setting> special = new ArrayList<>();

  private ConfigurationReader(ConfigurationValues values, List<OptionKey> keys) {
    this.values = values;
    this.keys = keys;
  }

  /** What the file says; what it says of one command comes last. */
  static List<Setting> read(Path path, List<OptionKey> keys) throws JobException {
    SourceFile file =
        new SourceFile(
            path.toString(), new TextReader(InputStream.nullInputStream()).text(path.toString()));
    ConfigurationValues values = new ConfigurationValues(file, path);
    if (saysNothing(file.text())) {
      return List.of();
    }
    SourceDocument document = SourceReader.read(file);
    for (SourceProblem problem : document.problems()) {
      throw values.wrong(problem.start(), problem.message());
    }
    SourceNode root = document.root();
    if (!(root instanceof SourceNode.ObjectNode object)) {
      throw values.wrong(root == null ? 0 : root.start(), "options and their values are expected");
    }
    ConfigurationReader reader = new ConfigurationReader(values, keys);
    for (SourceNode.Member member : object.members()) {
      reader.readMember(member);
    }
    reader.general.addAll(reader.special);
    return reader.general;
  }

  /** Whether there are blank lines and comments only. */
  private static boolean saysNothing(String text) {
    return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  private void readMember(SourceNode.Member member) throws JobException {
    if (member.name().equals(RULES)) {
      readRules(member);
      return;
    }
    List<OptionKey> meant = keys.stream().filter(key -> key.name().equals(member.name())).toList();
    boolean command = keys.stream().anyMatch(key -> key.command().equals(member.name()));
    if (command && member.value() instanceof SourceNode.ObjectNode section) {
      readSection(member.name(), section);
      return;
    }
    if (meant.isEmpty() && command) {
      String sentence = "the options of 'asl " + member.name() + "' are expected below its name";
      throw values.wrong(member.nameStart(), sentence);
    }
    if (meant.isEmpty()) {
      throw unknown(member, names());
    }
    if (meant.stream().noneMatch(OptionKey::isSetByFile)) {
      throw refused(meant.get(0), member);
    }
    for (OptionKey key : meant) {
      Setting setting = values.setting(key, member);
      if (key.isSetForAll()) {
        general.add(setting);
      }
    }
  }

  private void readSection(String command, SourceNode.ObjectNode section) throws JobException {
    List<OptionKey> own = keys.stream().filter(key -> key.command().equals(command)).toList();
    for (SourceNode.Member member : section.members()) {
      OptionKey key =
          own.stream().filter(one -> one.name().equals(member.name())).findFirst().orElse(null);
      if (key == null) {
        throw unknown(member, own.stream().map(OptionKey::name).toList());
      }
      if (!key.isSetByFile()) {
        throw refused(key, member);
      }
      special.add(values.setting(key, member));
    }
  }

  private void readRules(SourceNode.Member rules) throws JobException {
    OptionKey key =
        keys.stream()
            .filter(one -> one.command().equals("validate") && one.name().equals("severity"))
            .findFirst()
            .orElseThrow();
    if (!(rules.value() instanceof SourceNode.ObjectNode object)) {
      throw values.wrong(rules.nameStart(), "a severity for each code is expected below 'rules'");
    }
    for (SourceNode.Member rule : object.members()) {
      general.add(values.rule(key, rule));
    }
  }

  /** What reads, runs or writes is for commands that run a workflow. */
  private JobException refused(OptionKey key, SourceNode.Member member) {
    String sentence =
        "'%s' is not set here for 'asl %s', which only reads; give --%s on the command line"
            .formatted(key.name(), key.command(), key.name());
    return values.wrong(member.nameStart(), sentence);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(RULES));
    for (OptionKey key : keys) {
      names.add(key.command());
      names.add(key.name());
    }
    return names;
  }

  private JobException unknown(SourceNode.Member member, Collection<String> known) {
    String meant = Suggestion.didYouMean(member.name(), known);
    String message = "there is no option '" + member.name() + "'";
    return values.wrong(
        member.nameStart(),
        message + (meant != null ? ". " + meant : "; 'asl config --all' lists what there is"));
  }
}
