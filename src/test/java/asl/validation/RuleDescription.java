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
 * A check as its Javadoc describes it.
 *
 * @param code what it reports
 * @param title its name in words
 * @param severity how bad it is, in words
 * @param summary the first sentence
 * @param does what it does
 * @param matters why it matters
 * @param example a definition, a state or a template that it reports
 * @param corrected the same without the fault
 * @param specification the clause
 */
record RuleDescription(
    String code,
    String title,
    String severity,
    String summary,
    String does,
    String matters,
    String example,
    String corrected,
    String specification) {
  private static final Path SOURCES = Path.of("src/main/java/asl");

  /** The description of a rule, which stands before its class. */
  static RuleDescription of(Rule rule) throws IOException {
    String name = rule.getClass().getSimpleName();
    String title = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    return of(
        rule.code().name(), title, severity, "validation/rule/" + name + ".java", "public final");
  }

  /**
   * The description of something else that is reported.
   *
   * @param source the file, below the root package
   * @param declaration how the declaration begins that the description stands before
   */
  static RuleDescription of(
      String code, String title, String severity, String source, String declaration)
      throws IOException {
    String text = Files.readString(SOURCES.resolve(source));
    int end = text.lastIndexOf("*/", text.indexOf("\n" + declaration));
    int start = text.lastIndexOf("/**", end);
    String javadoc = text.substring(start + 3, end).replaceAll("(?m)^ *\\* ?", "");
    assertTrue(javadoc.contains("<p><b>"), () -> source + " does not describe " + code);
    return new RuleDescription(
        code,
        title,
        severity,
        prose(javadoc.substring(0, javadoc.indexOf("<p><b>"))),
        prose(part(code, javadoc, "What it does")),
        prose(part(code, javadoc, "Why it matters")),
        code(part(code, javadoc, "Example")),
        code(part(code, javadoc, "Corrected")),
        prose(part(code, javadoc, "Specification")));
  }

  private static String part(String what, String javadoc, String heading) {
    Matcher part =
        Pattern.compile("<p><b>" + heading + ":</b>(.*?)(?=<p><b>|$)", Pattern.DOTALL)
            .matcher(javadoc);
    assertTrue(part.find(), () -> what + " does not say: " + heading);
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

  /** The fault in a whole definition, where the example is a single state. */
  String wholeExample() {
    return whole(example);
  }

  /** The mend in a whole definition. */
  String wholeCorrection() {
    return whole(corrected);
  }

  private static String whole(String text) {
    boolean whole = text.startsWith("{\"StartAt\"") || text.startsWith("{\"Resources\"");
    boolean machine = text.contains("\"States\": {") && !text.startsWith("{\"Type\"");
    return whole || machine ? text : "{\"StartAt\": \"A\", \"States\": {\"A\": " + text + "}}";
  }

  String markdown() {
    return "## "
        + code
        + ": "
        + title
        + "\n\n"
        + summary
        + " Severity: "
        + severity
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
