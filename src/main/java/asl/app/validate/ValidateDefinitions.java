package asl.app.validate;

import asl.app.JobException;
import asl.app.input.DefinitionText;
import asl.app.input.TextReader;
import asl.app.validate.DefinitionFinder.Found;
import asl.diagnostic.Diagnostic;
import asl.diagnostic.report.CheckedFile;
import asl.trust.Tree;
import asl.validation.ValidationOptions;
import asl.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks definitions: files, all in folders, or standard input. */
public final class ValidateDefinitions {
  private final ValidateRequest request;
  private final CheckWatcher watcher;
  private final TextReader reader;
  private final Validator validator = new Validator();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> uncertain = new HashSet<>();
  private final Map<String, Tree> trees = new HashMap<>();

  private ValidateDefinitions(ValidateRequest request, InputStream stdin, CheckWatcher watcher) {
    this.request = request;
    this.watcher = watcher;
    this.reader = new TextReader(stdin);
  }

  /**
   * Checks everything that the request names; a path that cannot be read stops no other.
   *
   * @param stdin what {@code -} means
   * @param watcher hears how the checks go on
   */
  public static ValidateResult run(
      ValidateRequest request, InputStream stdin, CheckWatcher watcher) {
    return new ValidateDefinitions(request, stdin, watcher).all();
  }

  private ValidateResult all() {
    Set<String> paths = new LinkedHashSet<>();
    for (String path : request.paths()) {
      try {
        expand(path, paths);
      } catch (IOException | PatternSyntaxException | InvalidPathException e) {
        problems.add(TextReader.problem(path, e));
      }
    }
    List<Outcome> outcomes = new ParallelChecks(this, watcher).all(List.copyOf(paths));
    List<CheckedFile> files = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.file() != null) {
        files.add(outcome.file());
      }
      if (outcome.problem() != null) {
        problems.add(outcome.problem());
      }
    }
    return new ValidateResult(files, List.copyOf(problems));
  }

  private void expand(String path, Set<String> paths) throws IOException {
    if (path.equals("-")) {
      paths.add(path);
      return;
    }
    Path file = Path.of(path);
    if (Files.isDirectory(file)) {
      Found found = new DefinitionFinder(request.everyJson()).below(file);
      if (found.files().isEmpty() && found.problems().isEmpty()) {
        problems.add(
            "no definitions in the folder "
                + path
                + " (looked for *.asl.json, *.asl.yaml, *.asl.yml)");
      }
      problems.addAll(found.problems());
      for (String each : found.files()) {
        trees.putIfAbsent(each, Tree.ofFolder(file));
        if (paths.add(each) && !DefinitionFinder.isNamedAsDefinition(each)) {
          uncertain.add(each);
        }
      }
    } else if (DefinitionFinder.isGlob(path) && !Files.exists(file)) {
      Found found = DefinitionFinder.matching(path);
      if (found.files().isEmpty() && found.problems().isEmpty()) {
        problems.add("no file matches " + path);
      }
      problems.addAll(found.problems());
      for (String each : found.files()) {
        trees.putIfAbsent(each, Tree.ofFolder(DefinitionFinder.start(path)));
        paths.add(each);
      }
    } else {
      paths.add(path);
    }
  }

  /**
   * What became of one file.
   *
   * @param file it and its diagnostics; null if it could not be read or does not look like one
   * @param problem why it could not be read; null if it could
   */
  record Outcome(@Nullable CheckedFile file, @Nullable String problem) {}

  /** Checks one file; called by several threads. */
  Outcome check(String path) {
    String name = path.equals("-") ? request.stdinName() : path;
    try {
      DefinitionText text = DefinitionText.read(reader, path, name);
      if (text.fault() != null) {
        return new Outcome(new CheckedFile(name, List.of(text.fault())), null);
      }
      if (uncertain.contains(path) && !looksLikeDefinition(text.file().text())) {
        return new Outcome(null, null);
      }
      return new Outcome(
          new CheckedFile(name, wanted(validator.validate(text.file(), options(path)))), null);
    } catch (JobException e) {
      return new Outcome(null, e.sentence());
    }
  }

  private ValidationOptions options(String path) {
    return new ValidationOptions(request.express(), request.substitutions(), trees.get(path));
  }

  private static boolean looksLikeDefinition(String text) {
    return text.contains("\"StartAt\"") && text.contains("\"States\"");
  }

  private List<Diagnostic> wanted(List<Diagnostic> found) {
    if (request.severities().isEmpty() || found.isEmpty()) {
      return found;
    }
    List<Diagnostic> wanted = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Diagnostic set = SeveritySetting.apply(request.severities(), diagnostic);
      if (set != null) {
        wanted.add(set);
      }
    }
    return wanted;
  }
}
