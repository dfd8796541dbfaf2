package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.text.SafeText;
import java.io.IOException;
import java.util.List;

/** JUnit XML: a test case a file, failed where the file has errors. */
public final class JunitReport implements Report {
  @Override
  public void writeEnd(List<CheckedFile> files, Appendable out) throws IOException {
    int failures = 0;
    for (CheckedFile file : files) {
      failures += file.hasErrors() ? 1 : 0;
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites>\n  <testsuite name=\"asl validate\" tests=\"" + files.size());
    out.append("\" failures=\"" + failures + "\">\n");
    for (CheckedFile file : files) {
      write(file, out);
    }
    out.append("  </testsuite>\n</testsuites>\n");
  }

  private static void write(CheckedFile file, Appendable out) throws IOException {
    out.append("    <testcase classname=\"asl.validate\" name=\"").append(escaped(file.name()));
    if (file.diagnostics().isEmpty()) {
      out.append("\"/>\n");
      return;
    }
    out.append("\">\n");
    if (file.hasErrors()) {
      out.append("      <failure message=\"" + file.count(Severity.ERROR) + " error(s)\">");
      lines(file, true, out);
      out.append("</failure>\n");
    }
    if (file.count(Severity.ERROR) < file.diagnostics().size()) {
      out.append("      <system-out>");
      lines(file, false, out);
      out.append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private static void lines(CheckedFile file, boolean errors, Appendable out) throws IOException {
    String separator = "";
    for (Diagnostic diagnostic : file.diagnostics()) {
      if ((diagnostic.severity() == Severity.ERROR) == errors) {
        out.append(separator).append(escaped(GccReport.line(diagnostic)));
        separator = "\n";
      }
    }
  }

  private static String escaped(String text) {
    return SafeText.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
