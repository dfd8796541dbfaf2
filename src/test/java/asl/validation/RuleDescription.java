package asl.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.validation.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as its Javadoc describes it.
 *
 * @param rule the rule
 * @param summary the first sentence
 * @param does what it does
 * @param matters why it matters
 * @param example a definition, or a state, that it reports
 * @param corrected the same without the fault
 * @param specification the clause
 */
record RuleDescription(
    Rule rule,
    String summary,
    String does,
    String matters,
    String example,
    String corrected,
    String specification) {
  private static final Path SOURCES = Path.of("src/main/java/asl/validation/rule");

  static RuleDescription of(Rule rule) throws IOException {
    String name = rule.getClass().getSimpleName();
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    int start = source.indexOf("/**");
    String javadoc =
        source.substring(start + 3, source.indexOf("*/", start)).replaceAll("(?m)^ \\* ?", "");
    return new RuleDescription(
        rule,
        prose(javadoc.substring(0, javadoc.indexOf("<p><b>"))),
        prose(part(name, javadoc, "What it does")),
        prose(part(name, javadoc, "Why it matters")),
        code(part(name, javadoc, "Example")),
        code(part(name, javadoc, "Corrected")),
        prose(part(name, javadoc, "Specification")));
  }

  private static String part(String rule, String javadoc, String heading) {
    Matcher part =
        Pattern.compile("<p><b>" + heading + ":</b>(.*?)(?=<p><b>|$)", Pattern.DOTALL)
            .matcher(javadoc);
    assertTrue(part.find(), () -> rule + " does not say: " + heading);
    return part.group(1);
  }

  private static String code(String html) {
    return html.replace("<pre>{@code", "").replace("}</pre>", "").strip();
  }

  private static String prose(String html) {
    return html.replaceAll("<code>(.*?)</code>", "`$1`")
        .replaceAll("(?s)\\{@code\\s+([^}]*)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }

  String markdown() {
    return "## "
        + rule.code().name()
        + ": "
        + rule.getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT)
        + "\n\n"
        + summary
        + " Severity: "
        + rule.severity().name().toLowerCase(Locale.ROOT)
        + ".\n\n**What it does:** "
        + does
        + "\n\n**Why it matters:** "
        + matters
        + "\n\n**Example:**\n\n```json\n"
        + example
        + "\n```\n\n**Corrected:**\n\n```json\n"
        + corrected
        + "\n```\n\n**Specification:** "
        + specification
        + "\n";
  }
}
