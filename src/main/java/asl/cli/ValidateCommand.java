package asl.cli;

import asl.app.explain.ExplainCode;
import asl.app.validate.SeveritySetting;
import asl.app.validate.ValidateRequest;
import asl.app.validate.ValidateResult;
import asl.cli.terminal.Terminal;
import asl.diagnostic.Severity;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.ReportFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code asl validate}. */
final class ValidateCommand implements Command {
  private static final List<String> TYPES = List.of("STANDARD", "EXPRESS");
  private static final List<String> SEVERITIES = List.of("error", "warning", "hint");

  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.VALIDATE, "PATH...")
        .positional(
            "PATH",
            "1..*",
            "Files, folders (all *.asl.json, *.asl.yaml and *.asl.yml in them), globs in quotes, or - for standard input.")
        .group(
            "What to check",
            Options.value("--stdin-filename", "NAME", "What messages call standard input."),
            Options.flag(
                "--all-json", "In folders, check every *.json that looks like a definition too."),
            Options.value(
                    "--type", "TYPE", "Type of the machines: STANDARD (the default) or EXPRESS.")
                .of(TYPES),
            Options.values(
                "KEY=VALUE", "Value of a placeholder ${KEY}; may be repeated.", "--substitute"))
        .group(
            "What to report",
            Options.value("--format", "FORMAT", "One of " + Arguments.listed(formats()) + ".")
                .of(formats()),
            Options.value(
                    "--fail-on",
                    "SEVERITY",
                    "Exit 1 from this severity on: error, warning or hint.")
                .of(SEVERITIES),
            Options.values(
                "CODE[@POINTER]",
                "Do not report this code, or not below this place; may be repeated.",
                "--ignore"),
            Options.values(
                "CODE[@POINTER]=SEVERITY",
                "Report this code as error, warning or hint, or not (off); may be repeated.",
                "--severity"),
            Options.color())
        .example("every definition of the project", "asl validate .")
        .example(
            "what an editor asks for on every save",
            "asl validate --format gcc --stdin-filename order.asl.json - < order.asl.json");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) {
    ReportFormat format = format(arguments.choice("--format", formats(), "text"));
    int failOn = SEVERITIES.indexOf(arguments.choice("--fail-on", SEVERITIES, "error"));
    ValidateRequest request = request(arguments);
    boolean colour = Complaint.colour(arguments, terminal, terminal.isOutTerminal());
    ReportedChecks checks = new ReportedChecks(format.report(colour), terminal);
    ValidateResult result = checks.run(request);
    for (String problem : result.problems()) {
      Complaint.write(terminal, problem);
    }
    checks.report(result);
    if (!result.problems().isEmpty()) {
      return ExitCode.TROUBLE;
    }
    return isBad(result, failOn) ? ExitCode.NEGATIVE : ExitCode.OK;
  }

  private static ValidateRequest request(Arguments arguments) {
    boolean express = arguments.choice("--type", TYPES, "STANDARD").equals("EXPRESS");
    return new ValidateRequest(
        arguments.positionals(),
        arguments.text("--stdin-filename", "<stdin>"),
        arguments.has("--all-json"),
        express,
        substitutions(arguments),
        severities(arguments));
  }

  private static List<SeveritySetting> severities(Arguments arguments) {
    List<SeveritySetting> severities = new ArrayList<>();
    for (String text : arguments.texts("--severity")) {
      SeveritySetting setting = SeveritySetting.parse(text);
      if (setting == null) {
        throw new UsageException(
            "Invalid value for --severity: '"
                + text
                + "' is no CODE=error, CODE=warning, CODE=hint or CODE=off");
      }
      severities.add(known(setting));
    }
    for (String text : arguments.texts("--ignore")) {
      severities.add(known(SeveritySetting.ignored(text)));
    }
    return severities;
  }

  private static SeveritySetting known(SeveritySetting setting) {
    Set<String> codes = ExplainCode.codes();
    if (!codes.contains(setting.code())) {
      throw UsageAdvice.unknownCode(setting.code(), codes);
    }
    return setting;
  }

  private static Map<String, String> substitutions(Arguments arguments) {
    Map<String, String> substitutions = new LinkedHashMap<>();
    for (String text : arguments.texts("--substitute")) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new UsageException("Invalid value for --substitute: '" + text + "' is no KEY=VALUE");
      }
      substitutions.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return substitutions;
  }

  private static boolean isBad(ValidateResult result, int failOn) {
    Severity[] severities = Severity.values();
    for (CheckedFile file : result.files()) {
      for (int i = 0; i <= failOn; i++) {
        if (file.count(severities[i]) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> formats() {
    List<String> labels = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      labels.add(format.label());
    }
    return labels;
  }

  private static ReportFormat format(String label) {
    for (ReportFormat format : ReportFormat.values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException(label);
  }
}
