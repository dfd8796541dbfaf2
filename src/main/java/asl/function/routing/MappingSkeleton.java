package asl.function.routing;

import asl.definition.StateMachine;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.FunctionReference;
import asl.json.JsonWriter;
import asl.text.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mapping file to begin with: an entry for each function whose code is found beside the
 * definition, and a comment to fill in for each other resource.
 *
 * @param text the file's text
 * @param mapped the functions whose code was found
 * @param open the functions and resources that are left to fill in
 */
public record MappingSkeleton(String text, List<String> mapped, List<String> open) {
  private static final String HEAD =
      """
      # What answers for the Tasks of %s. Paths are relative to this file.
      # Kinds: command, shell, python, node, jar, runtime, http, mock, prompt. Settings:
      # env, workingDirectory, timeout, concurrency. An editor completes them once a line like
      #   yaml-language-server: $schema=functions.schema.json
      # names that file of asl's documentation behind a # at the beginning of this file.
      functions:
      """;

  /**
   * The skeleton for a definition.
   *
   * @param name how the file calls the definition
   * @param folder where the file will be, and the code is looked for
   */
  public static MappingSkeleton of(StateMachine machine, String name, Path folder) {
    Draft draft = new Draft(CodeBeside.in(folder), SafeText.printed(name));
    new MappingCheck(FunctionMapping.empty()).unmapped(machine).forEach(draft::add);
    return new MappingSkeleton(draft.text.toString(), draft.mapped, draft.open);
  }

  /** A name or target as YAML has it: plain where it is made of harmless characters. */
  static String key(String name) {
    boolean plain = !name.startsWith("arn:") && !name.endsWith(":") && !name.startsWith("-");
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c < 128 && (Character.isLetterOrDigit(c) || "_-./:".indexOf(c) >= 0);
    }
    return plain && !name.isEmpty() ? name : JsonWriter.write(name);
  }

  /** The text as it grows. */
  private static final class Draft {
    private final CodeBeside code;
    private final StringBuilder text;
    private final List<String> mapped = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    Draft(CodeBeside code, String name) {
      this.code = code;
      this.text = new StringBuilder(HEAD.formatted(name));
    }

    void add(MappingCheck.Unmapped resource) {
      FunctionReference reference = FunctionReference.parse(resource.resource());
      boolean function = !reference.name().contains(":");
      String name = function ? reference.name() : resource.resource();
      String found = function ? code.entry(name) : null;
      text.append("  # ")
          .append(resource.stateNames().size() == 1 ? "State " : "States ")
          .append(SafeText.printed(String.join(", ", resource.stateNames())));
      if (found != null) {
        text.append("\n  %s: { %s }\n".formatted(key(name), found));
        mapped.add(name);
        return;
      }
      text.append(": choose what answers, and remove the #\n");
      MappingLine line = resource.line();
      if (line.section().equals(MappingLine.FUNCTIONS)) {
        text.append("  # %s\n".formatted(line.text()));
        text.append("  # %s: { mock: { return: {} } }\n".formatted(key(name)));
      } else {
        text.append(
            "  # (in a section beside functions) %s: { %s }\n"
                .formatted(line.section(), line.text()));
      }
      open.add(name);
    }
  }
}
