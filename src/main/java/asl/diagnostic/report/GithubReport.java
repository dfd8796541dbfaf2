package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.text.SafeText;
import java.io.IOException;

/** Workflow commands that GitHub Actions shows as annotations. */
public final class GithubReport implements Report {
  @Override
  public void writeFile(CheckedFile file, Appendable out) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      write(diagnostic, out);
    }
  }

  private static void write(Diagnostic diagnostic, Appendable out) throws IOException {
    String help = diagnostic.help();
    String message = SafeText.line(diagnostic.message());
    String text = help == null ? message : message + "\n" + SafeText.line(help);
    out.append("::")
        .append(command(diagnostic.severity()))
        .append(" file=")
        .append(property(SafeText.line(diagnostic.file().name())))
        .append(",line=" + diagnostic.range().start().line())
        .append(",endLine=" + diagnostic.range().end().line())
        .append(",col=" + diagnostic.range().start().column())
        .append(",endColumn=" + diagnostic.range().end().column())
        .append(",title=")
        .append(property(diagnostic.code().name()))
        .append("::")
        .append(escaped(text))
        .append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "notice";
    };
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
