package asl.function.aws;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the AWS CLI says on standard error when a call fails, as the failure of a task. */
final class CliComplaint {
  private static final String OCCURRED = "An error occurred (";
  private static final String OPERATION = " operation";
  private static final String MORE = "\n\nAdditional error details:";
  private static final String MISSING = "Missing required parameter in input: \"";
  private static final int SHOWN = 2000;

  private final AwsApi api;
  private final String text;

  CliComplaint(AwsApi api, String text) {
    this.api = api;
    this.text = text.strip();
  }

  /** Whether the CLI knows other names or forms for the parameters. */
  boolean isAboutForm() {
    return text.contains("Unknown parameter in ") || text.contains("Invalid type for parameter ");
  }

  /** The failure of the task. */
  TaskUpdate.Failed failure() {
    int at = text.indexOf(OCCURRED);
    if (at >= 0) {
      return refused(text.substring(at + OCCURRED.length()));
    }
    String missing = missing();
    if (missing != null && !isAboutForm()) {
      return missing(missing);
    }
    if (text.contains("Parameter validation failed") || text.contains("usage: ")) {
      return new TaskUpdate.Failed(
          Stage.SCHEDULE,
          "States.Runtime",
          "The AWS CLI does not take the parameters for '%s': %s"
              .formatted(api.command(), String.join("; ", said())));
    }
    return api.unsent(
        said().isEmpty()
            ? "The AWS CLI ended without a word at '%s'.".formatted(api.command())
            : String.join(" ", said()));
  }

  private TaskUpdate.Failed refused(String rest) {
    int end = rest.indexOf(')');
    String code = end < 0 ? "" : rest.substring(0, end);
    int operation = rest.indexOf(OPERATION, Math.max(end, 0));
    int retries = rest.indexOf(" (reached max retries", Math.max(operation, 0));
    int after = retries < 0 ? operation : rest.indexOf(')', retries);
    int colon = rest.indexOf(": ", Math.max(after, 0));
    String message = colon < 0 ? rest : rest.substring(colon + 2);
    int more = message.indexOf(MORE);
    return api.refused(code, (more < 0 ? message : message.substring(0, more)).strip());
  }

  private @Nullable String missing() {
    int at = text.indexOf(MISSING);
    int end = at < 0 ? -1 : text.indexOf('"', at + MISSING.length());
    return end < 0 ? null : text.substring(at + MISSING.length(), end);
  }

  /** The CLI notices what else the service would; these are the services' own words. */
  private TaskUpdate.Failed missing(String parameter) {
    return switch (api.service().command()) {
      case "sqs", "sns" ->
          api.refused(
              "MissingParameter", "The request must contain the parameter " + parameter + ".");
      default ->
          api.refused(
              "ValidationException",
              ("1 validation error detected: Value null at '%s' failed to satisfy constraint:"
                      + " Member must not be null")
                  .formatted(
                      parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1)));
    };
  }

  /** The lines that are no instructions for use. */
  private List<String> said() {
    List<String> said = new ArrayList<>();
    int length = 0;
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      words = words.startsWith("aws: [ERROR]: ") ? words.substring(14) : words;
      boolean usage =
          words.isEmpty()
              || words.startsWith("usage:")
              || words.startsWith("To see help text")
              || words.startsWith("aws ")
              || words.equals("Parameter validation failed:");
      length += words.length();
      if (!usage && length <= SHOWN) {
        said.add(words);
      }
    }
    return said;
  }
}
