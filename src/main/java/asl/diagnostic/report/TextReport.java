package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.Severity;
import asl.source.Range;
import asl.source.SourceFile;
import asl.text.Palette;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import java.io.IOException;
import java.util.List;

/**
 * For people: {@code path:line:col: error: message [CODE]}, the source line with the place
 * underlined, how to mend it, and other places concerned; at the end a summary.
 */
public final class TextReport implements Report {
  /** Of longer ranges the lines in the middle are left out. */
  private static final int MOST_LINES = 4;

  private final Palette palette;

  /**
   * @param colour whether to use ANSI colours
   */
  public TextReport(boolean colour) {
    this.palette = colour ? Palette.ANSI : Palette.NONE;
  }

  @Override
  public void writeFile(CheckedFile file, Appendable out) throws IOException {
    for (Diagnostic diagnostic : file.diagnostics()) {
      write(diagnostic, out);
    }
  }

  private void write(Diagnostic diagnostic, Appendable out) throws IOException {
    Severity severity = diagnostic.severity();
    out.append(palette.paint(Tone.NAME, position(diagnostic.file(), diagnostic.range()) + ": "))
        .append(palette.paint(tone(severity), label(severity) + ": "))
        .append(palette.paint(Tone.NAME, SafeText.line(diagnostic.message())))
        .append(" [")
        .append(diagnostic.code().name())
        .append("]\n");
    excerpt(diagnostic.file(), diagnostic.range(), severity, out);
    String help = diagnostic.help();
    if (help != null) {
      out.append("  help: ").append(SafeText.line(help)).append('\n');
    }
    for (Related related : diagnostic.related()) {
      out.append("  ")
          .append(position(diagnostic.file(), related.range()))
          .append(": ")
          .append(SafeText.line(related.message()))
          .append('\n');
      excerpt(diagnostic.file(), related.range(), Severity.HINT, out);
    }
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR_LABEL;
      case WARNING -> Tone.WARNING_LABEL;
      case HINT -> Tone.HINT_LABEL;
    };
  }

  private void excerpt(SourceFile file, Range range, Severity severity, Appendable out)
      throws IOException {
    int first = range.start().line();
    int last = lastLine(range);
    int width = Integer.toString(last).length();
    for (int line = first; line <= last; line++) {
      if (last - first >= MOST_LINES && line == first + MOST_LINES / 2) {
        out.append(" ".repeat(width + 1)).append("…\n");
        line = last - MOST_LINES / 2 + 1;
      }
      String number = Integer.toString(line);
      Excerpt excerpt = Excerpt.of(file, range, line);
      out.append("  ").append(" ".repeat(width - number.length())).append(number);
      out.append(" | ").append(excerpt.line()).append('\n');
      out.append(" ".repeat(width + 3))
          .append("| ")
          .append(palette.paint(tone(severity), excerpt.underline()))
          .append('\n');
    }
  }

  /** The last line with a character of the range; an end at a line's beginning has none there. */
  private static int lastLine(Range range) {
    int last = range.end().line();
    return last > range.start().line() && range.end().column() == 1 ? last - 1 : last;
  }

  private static String position(SourceFile file, Range range) {
    return SafeText.line(file.name()) + ":" + range.start().line() + ":" + range.start().column();
  }

  static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "hint";
    };
  }

  @Override
  public void writeEnd(List<CheckedFile> files, Appendable out) throws IOException {
    int errors = 0;
    int warnings = 0;
    for (CheckedFile file : files) {
      errors += file.count(Severity.ERROR);
      warnings += file.count(Severity.WARNING);
    }
    out.append(counted(files.size(), "file"))
        .append(" checked: ")
        .append(counted(errors, "error"))
        .append(", ")
        .append(counted(warnings, "warning"))
        .append('\n');
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
