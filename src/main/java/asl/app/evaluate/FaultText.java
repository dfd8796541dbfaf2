package asl.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words a fault: the sentence, the expression with a mark below the place, and the help. */
public final class FaultText {
  private static final int LONGEST = 100;
  private static final int BEFORE = 60;

  private FaultText() {}

  /** The first line: what is wrong, and where in a template. */
  public static String sentence(Evaluated.Fault fault) {
    String place = fault.place() == null ? "" : fault.place() + ": ";
    String error = fault.error() == null ? "" : fault.error() + ": ";
    return place + error + capitalized(fault.sentence());
  }

  /** The lines below it. */
  public static List<String> lines(Evaluated.Fault fault) {
    List<String> lines = new ArrayList<>();
    if (fault.offset() >= 0) {
      excerpt(fault.expression(), Math.min(fault.offset(), fault.expression().length()), lines);
    }
    if (fault.help() != null) {
      lines.add("  help: " + fault.help());
    }
    return lines;
  }

  private static void excerpt(String text, int offset, List<String> lines) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    String line = text.substring(start, end < 0 ? text.length() : end);
    int at = offset - start;
    int from = line.length() > LONGEST ? Math.max(0, at - BEFORE) : 0;
    int to = Math.min(line.length(), from + LONGEST);
    String cut = from > 0 ? "…" : "";
    lines.add("  " + cut + line.substring(from, to) + (to < line.length() ? "…" : ""));
    int columns = line.codePointCount(from, at) + cut.length();
    lines.add("  " + " ".repeat(columns) + "^");
  }

  private static String capitalized(String sentence) {
    boolean word = sentence.startsWith("the ") || sentence.startsWith("a ");
    return word
        ? sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }
}
