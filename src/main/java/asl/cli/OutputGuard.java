package asl.cli;

import asl.app.view.ChildFolder;
import asl.trust.Effect;
import asl.trust.KeptFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to write a file that the same command line has the command read or write. */
final class OutputGuard {
  /**
   * A file.
   *
   * @param meaning what it is to the user
   */
  private record Named(Path file, String meaning) {}

  private final KeptFiles kept = new KeptFiles();
  private final List<Named> inputs = new ArrayList<>();
  private final List<Named> outputs = new ArrayList<>();

  private OutputGuard() {}

  /**
   * Looks at all files that the command line names.
   *
   * @param settings the file of settings that is obeyed; null for none
   * @throws UsageException if something would be lost
   */
  static void check(CommandPage page, Arguments arguments, @Nullable Path settings) {
    boolean writes = false;
    for (Option option : page.options()) {
      writes |= effect(page, option) == Effect.OUTPUT && arguments.has(option.longName());
    }
    if (writes) {
      new OutputGuard().refuse(page, arguments, settings);
    }
  }

  private static Effect effect(CommandPage page, Option option) {
    return OptionEffects.of(page.name(), option.longName());
  }

  private void refuse(CommandPage page, Arguments arguments, @Nullable Path settings) {
    for (String given : arguments.positionals()) {
      add(inputs, given, "what is read: " + named(given));
    }
    for (Option option : page.options()) {
      for (String given : values(option, arguments)) {
        switch (effect(page, option)) {
          case OUTPUT -> add(outputs, given, option.longName() + " " + given);
          case INPUT, CODE ->
              add(inputs, given, "what is read: " + option.longName() + " " + named(given));
          default -> {}
        }
      }
    }
    if (settings != null) {
      inputs.add(new Named(settings, "the settings " + settings));
    }
    for (Named input : inputs) {
      kept.keep(input.file(), input.meaning());
    }
    outputs.forEach(this::refuse);
  }

  private static String named(String given) {
    return given.equals("-") ? "standard input" : given;
  }

  private static List<String> values(Option option, Arguments arguments) {
    return option.hasValue() ? arguments.texts(option.longName()) : List.of();
  }

  private static void add(List<Named> files, String given, String meaning) {
    try {
      files.add(new Named(Path.of(given), meaning));
    } catch (InvalidPathException e) {
      // JSON text; or the command says what is wrong with it.
      return;
    }
  }

  private void refuse(Named output) {
    String lost = kept.lostBy(output.file());
    for (Named input : inputs) {
      if (lost == null && ChildFolder.isBeside(input.file(), output.file())) {
        lost = "the history of a child execution of " + input.file();
      }
      if (lost == null && ChildFolder.isBeside(output.file(), input.file())) {
        lost = input.meaning() + ", with the histories of child executions";
      }
    }
    if (lost != null) {
      throw new UsageException(output.meaning() + " would overwrite " + lost);
    }
    kept.keep(output.file(), "what is written: " + output.meaning());
  }
}
