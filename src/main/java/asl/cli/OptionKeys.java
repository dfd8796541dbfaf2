package asl.cli;

import asl.app.config.OptionKey;
import java.util.ArrayList;
import java.util.List;

/** The options of commands as they may be set outside the command line. */
final class OptionKeys {
  private OptionKeys() {}

  /** Those of every command. */
  static List<OptionKey> all() {
    List<OptionKey> keys = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      keys.addAll(of(name.create().page()));
    }
    return keys;
  }

  /** Those of one command. */
  static List<OptionKey> of(CommandPage page) {
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
              option.words()));
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
