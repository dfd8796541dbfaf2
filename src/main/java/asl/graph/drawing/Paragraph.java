package asl.graph.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width. */
public final class Paragraph {
  private Paragraph() {}

  /**
   * The lines, broken at blanks and behind marks where that is possible; the last one ends in an
   * ellipsis if there is more text than lines.
   */
  public static List<String> lines(String text, TextMeasure measure, double width, int most) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length() && lines.size() < most) {
      int end = fit(text, from, measure, width);
      if (end < text.length() && lines.size() == most - 1) {
        lines.add(cut(text.substring(from), measure, width));
        return lines;
      }
      int at = end == text.length() ? end : breakBefore(text, from, end);
      lines.add(text.substring(from, at).strip());
      from = at;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    return lines;
  }

  private static String cut(String text, TextMeasure measure, double width) {
    int end = fit(text, 0, measure, width - measure.width("…"));
    return text.substring(0, end).stripTrailing() + '…';
  }

  /** Where the text no longer fits; at least one character is taken, and no character is split. */
  private static int fit(String text, int from, TextMeasure measure, double width) {
    double sum = 0;
    int at = from;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      sum += measure.width(text.substring(at, next));
      if (sum > width && at > from) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int breakBefore(String text, int from, int end) {
    int least = from + (end - from) / 3;
    if (text.charAt(end) == ' ') {
      return end;
    }
    for (int at = end; at > least; at--) {
      if (text.charAt(at - 1) == ' ') {
        return at;
      }
    }
    for (int at = end; at > least; at--) {
      if ("-_./:,;)]".indexOf(text.charAt(at - 1)) >= 0 || isHump(text, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean isHump(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    return before >= 'a' && before <= 'z' && here >= 'A' && here <= 'Z';
  }
}
