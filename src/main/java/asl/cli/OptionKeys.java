package asl.cli;

import asl.app.config.OptionKey;
import asl.trust.Handling;
import java.util.ArrayList;
import java.util.List;

/** The options of commands as they may be set outside the command line. */
final class OptionKeys {
  private OptionKeys() {}

  /** Those of every command. */
  static List<OptionKey> all() {
    List<OptionKey> keys = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      keys.addAll(of(name));
    }
    return keys;
  }

  /** Those of every command, while one is called. */
  static List<OptionKey> all(CommandPage called, Arguments given) {
    List<OptionKey> keys = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      keys.addAll(name == called.name() ? of(called, given) : of(name));
    }
    return keys;
  }

  /** Those of the command that is called. */
  static List<OptionKey> of(CommandPage called, Arguments given) {
    return of(called, called.handling(given));
  }

  private static List<OptionKey> of(CommandName name) {
    CommandPage page = name.create().page();
    return of(page, page.handling());
  }

  private static List<OptionKey> of(CommandPage page, Handling now) {
    if (!page.isConfigured()) {
      return List.of();
    }
    List<OptionKey> keys = new ArrayList<>();
    for (Option option : page.options()) {
      keys.add(
          new OptionKey(
              page.name().label(),
              withoutDashes(option.longName()),
              form(option),
              option.repeatable(),
              option.words(),
              OptionEffects.of(page.name(), option.longName()),
              page.handling(),
              now));
    }
    return keys;
  }

  private static String withoutDashes(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '-') {
      start++;
    }
    return name.substring(start);
  }

  private static OptionKey.Form form(Option option) {
    if (!option.hasValue()) {
      return OptionKey.Form.FLAG;
    }
    return switch (option.kind()) {
      case DEFINITION, FILE, HISTORY -> OptionKey.Form.FILE;
      case DATA -> OptionKey.Form.FILE_OR_JSON;
      case CODE, SEVERITY -> OptionKey.Form.CODE;
      case ANY, WORD, FUNCTION, STATE, TOPIC -> OptionKey.Form.TEXT;
    };
  }
}
