package asl.function.mapping;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of function: the key that names each in an entry, and how its entry is read. */
enum TargetKind {
  /** A program. */
  COMMAND("command") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      return new Target.Command(CommandWords.read(member(members), reader));
    }
  },
  /** A line for the shell. */
  SHELL("shell") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      // The shell expands ${NAME} itself.
      return new Target.Command(List.of("sh", "-c", member(members).text()));
    }
  },
  /** A Python function. */
  PYTHON("python", "interpreter") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      Located value = member(members);
      String text = reader.text(value);
      int separator = text.lastIndexOf(':');
      if (separator <= 0 || separator == text.length() - 1) {
        throw new MappingException(
            value.place(),
            "'" + text + "' names no function in a file",
            "write it as file.py:function");
      }
      Located interpreter = members.get("interpreter");
      return new Target.Python(
          file(reader, value, text.substring(0, separator)),
          text.substring(separator + 1),
          interpreter == null ? "python3" : reader.text(interpreter));
    }
  },
  /** A JavaScript function. */
  NODE("node", "interpreter") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      Located value = member(members);
      String text = reader.text(value);
      int separator = Math.max(text.lastIndexOf('#'), text.lastIndexOf(':'));
      boolean named = separator > 0 && separator < text.length() - 1;
      Located interpreter = members.get("interpreter");
      return new Target.Node(
          file(reader, value, named ? text.substring(0, separator) : text),
          named ? text.substring(separator + 1) : "handler",
          interpreter == null ? "node" : reader.text(interpreter));
    }
  },
  /** A Java handler. */
  JAR("jar", "handler", "interpreter", "options", "isolation") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      return JarTarget.read(member(members), members, reader);
    }
  },
  /** A program that speaks Lambda's runtime API. */
  RUNTIME("runtime", "handler") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      Located handler = members.get("handler");
      return new Target.Bootstrap(
          CommandWords.read(member(members), reader),
          handler == null ? "handler" : reader.text(handler));
    }
  },
  /** An endpoint. */
  HTTP("http", "headers") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      return HttpTarget.read(member(members), members.get("headers"), reader);
    }
  },
  /** Answers that are written down. */
  MOCK("mock") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      return new Target.Mock(MockAnswers.read(member(members)));
    }
  },
  /** A human at the terminal. */
  PROMPT("prompt", "approve", "reject") {
    @Override
    Target target(Map<String, Located> members, EntryReader reader) throws MappingException {
      Located approve = members.get("approve");
      Located reject = members.get("reject");
      return new Target.Prompt(
          reader.text(member(members)),
          approve == null ? null : approve.json(),
          reject == null ? null : reject.json());
    }
  };

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> options;

  TargetKind(String key, String... options) {
    this.key = key;
    this.options = Set.of(options);
  }

  /** Reads what answers from an entry that has this kind's key. */
  abstract Target target(Map<String, Located> members, EntryReader reader) throws MappingException;

  /** The key in an entry. */
  String key() {
    return key;
  }

  /** Settings that only this kind has. */
  Set<String> options() {
    return options;
  }

  List<String> allSettings(Set<String> common) {
    Set<String> all = new TreeSet<>(common);
    all.addAll(options);
    return List.copyOf(all);
  }

  Located member(Map<String, Located> members) {
    Located value = members.get(key);
    if (value == null) {
      throw new IllegalStateException("the entry has no " + key);
    }
    return value;
  }

  /** The keys of all kinds. */
  static List<String> keys() {
    return Arrays.stream(values()).map(TargetKind::key).toList();
  }

  private static Path file(EntryReader reader, Located value, String name) throws MappingException {
    try {
      return reader.folder().resolve(name).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      throw value.wrong("'" + name + "' is no path of a file");
    }
  }
}
