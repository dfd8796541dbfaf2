package asl.json;

import asl.text.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain Java values as JSON text. The exact text, in which all but ASCII stays as it is, is
 * what a workflow works with; the text for outputs says the same with escapes for what {@link
 * SafeText} would not show.
 */
public final class JsonWriter {
  /** Which of ASCII stands in a string literal as it is. */
  private static final boolean[] PLAIN = plain();

  private final StringBuilder out;
  private final boolean pretty;
  private final boolean safe;

  private JsonWriter(StringBuilder out, boolean pretty, boolean safe) {
    this.out = out;
    this.pretty = pretty;
    this.safe = safe;
  }

  /** The shortest text, exact: no white space outside strings. */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** Appends the shortest text, exact. */
  public static void write(@Nullable Object value, StringBuilder out) {
    new JsonWriter(out, false, false).value(value, 0);
  }

  /** The shortest text, for outputs. */
  public static String writeLine(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    writeLine(value, out);
    return out.toString();
  }

  /** Appends the shortest text, for outputs. */
  public static void writeLine(@Nullable Object value, StringBuilder out) {
    new JsonWriter(out, false, true).value(value, 0);
  }

  /** Text for outputs: two blanks an indent, one member or element a line. */
  public static String writePretty(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, true, true).value(value, 0);
    return out.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof String text) {
      literal(text);
    } else if (value instanceof Map<?, ?> members) {
      object(members, depth);
    } else if (value instanceof List<?> elements) {
      array(elements, depth);
    } else {
      out.append(value);
    }
  }

  private void object(Map<?, ?> members, int depth) {
    if (members.isEmpty()) {
      out.append("{}");
      return;
    }
    char separator = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(separator);
      separator = ',';
      lineBreak(depth + 1);
      literal(String.valueOf(member.getKey()));
      out.append(pretty ? ": " : ":");
      value(member.getValue(), depth + 1);
    }
    lineBreak(depth);
    out.append('}');
  }

  private void array(List<?> elements, int depth) {
    if (elements.isEmpty()) {
      out.append("[]");
      return;
    }
    char separator = '[';
    for (Object element : elements) {
      out.append(separator);
      separator = ',';
      lineBreak(depth + 1);
      value(element, depth + 1);
    }
    lineBreak(depth);
    out.append(']');
  }

  private void literal(String text) {
    if (safe) {
      safeString(text, out);
    } else {
      string(text, out);
    }
  }

  private void lineBreak(int depth) {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  /** Appends a JSON string literal, quotes included; a lone surrogate is written as an escape. */
  public static void string(String text, StringBuilder out) {
    out.append('"');
    int from = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < PLAIN.length ? PLAIN[c] : !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      append(text, from, i, out);
      escape(c, out);
      from = i + 1;
    }
    append(text, from, length, out);
    out.append('"');
  }

  /** Appends a string literal for outputs, quotes included. */
  private static void safeString(String text, StringBuilder out) {
    int length = text.length();
    int i = 0;
    while (i < length && text.charAt(i) < 0x7F) {
      i++;
    }
    if (i == length) {
      string(text, out);
      return;
    }
    out.append('"');
    for (i = 0; i < length; i++) {
      char c = text.charAt(i);
      int point = text.codePointAt(i);
      if (c < 0x7F ? !PLAIN[c] : SafeText.isHazard(point)) {
        escape(c, out);
        if (point > c) {
          escape(text.charAt(++i), out);
        }
      } else {
        out.appendCodePoint(point);
        i += point > c ? 1 : 0;
      }
    }
    out.append('"');
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    Arrays.fill(plain, ' ', plain.length, true);
    plain['"'] = false;
    plain['\\'] = false;
    return plain;
  }

  /** A string is copied as a whole; a part of one would be copied character by character. */
  private static void append(String text, int from, int to, StringBuilder out) {
    if (from == 0 && to == text.length()) {
      out.append(text);
    } else if (from < to) {
      out.append(text.substring(from, to));
    }
  }

  private static void escape(char c, StringBuilder out) {
    char kind = JsonEscape.kind(c);
    out.append('\\').append(kind);
    for (int i = 0; kind == 'u' && i < 4; i++) {
      out.append(JsonEscape.digit(c, i));
    }
  }
}
