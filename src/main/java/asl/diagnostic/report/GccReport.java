package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.source.Position;
import asl.text.SafeText;
import java.io.IOException;

/** One line a diagnostic, as compilers print them: {@code path:line:col: error: message [CODE]}. */
public final class GccReport implements Report {
  @Override
  public void writeFile(CheckedFile file, Appendable out) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      out.append(line(diagnostic)).append('\n');
    }
  }

  /** The line of a diagnostic, without its end. */
  public static String line(Diagnostic diagnostic) {
    Position start = diagnostic.range().start();
    return SafeText.line(diagnostic.file().name())
        + ":"
        + start.line()
        + ":"
        + start.column()
        + ": "
        + TextReport.label(diagnostic.severity())
        + ": "
        + SafeText.line(diagnostic.message())
        + " ["
        + diagnostic.code().name()
        + "]";
  }
}
