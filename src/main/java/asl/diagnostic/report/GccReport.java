package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.source.Position;
import java.io.IOException;
import java.util.List;

/** One line a diagnostic, as compilers print them: {@code path:line:col: error: message [CODE]}. */
public final class GccReport implements Report {
  @Override
  public void write(List<CheckedFile> files, Appendable out) throws IOException {
    for (CheckedFile file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        out.append(line(file.name(), diagnostic)).append('\n');
      }
    }
  }

  static String line(String file, Diagnostic diagnostic) {
    Position start = diagnostic.range().start();
    return Plain.text(file)
        + ":"
        + start.line()
        + ":"
        + start.column()
        + ": "
        + TextReport.label(diagnostic.severity())
        + ": "
        + Plain.text(diagnostic.message())
        + " ["
        + diagnostic.code().name()
        + "]";
  }
}
