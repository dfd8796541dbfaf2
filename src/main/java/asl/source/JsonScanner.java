package asl.source;

import asl.json.JsonEscape;
import asl.json.JsonNumber;
import asl.json.NumberRangeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a JSON text and reports what is wrong inside a token. */
final class JsonScanner {
  static final char END = '\0';

  private static final int SHOWN = 60;

  private final String text;
  private final List<SourceProblem> problems;
  private int unclosedEnd = -1;
  private int at;
  private boolean stopped;

  JsonScanner(String text, List<SourceProblem> problems) {
    this.text = text;
    this.problems = problems;
  }

  int offset() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  boolean stopped() {
    return stopped;
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  void next() {
    at++;
  }

  String take(int end) {
    String taken = text.substring(at, end);
    at = end;
    return taken;
  }

  /** Gives up: the rest of the text is not read. */
  void stop(SourceProblem.Code code, String message) {
    if (!stopped) {
      problems.add(new SourceProblem(code, message, at, Math.min(at + 1, text.length()), null, -1));
    }
    stopped = true;
    at = text.length();
  }

  void skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c == '\uFEFF' && at == 0)) {
        at++;
      } else if (c == '#') {
        comment('/');
      } else if (c == '/' && at + 1 < text.length()) {
        if (!comment(text.charAt(at + 1))) {
          return;
        }
      } else {
        return;
      }
    }
  }

  private boolean comment(char kind) {
    int start = at;
    if (kind == '/') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (kind == '*') {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else {
      return false;
    }
    problem("JSON has no comments", start, at, "Remove it, or use a \"Comment\" field.");
    return true;
  }

  /** The offset behind the run of characters that cannot end a bare word. */
  int endOfWord(int from) {
    int end = from;
    boolean placeholder = text.startsWith("${", from);
    while (end < text.length()) {
      char c = text.charAt(end);
      if (placeholder && c == '}') {
        placeholder = false;
        end++;
        continue;
      }
      if (c <= ' ' || (!placeholder && "}[]:,\"'".indexOf(c) >= 0)) {
        break;
      }
      if (c == '{' && !(end > from && text.charAt(end - 1) == '$')) {
        break;
      }
      placeholder |= c == '{';
      end++;
    }
    return end;
  }

  /** Whether the text goes on as YAML does behind the first key of a mapping. */
  boolean looksLikeYaml(int keyEnd) {
    return keyEnd > at
        && text.startsWith(":", keyEnd)
        && (keyEnd + 1 == text.length() || Character.isWhitespace(text.charAt(keyEnd + 1)));
  }

  /** A number, true, false, null, a placeholder; anything else is reported and read as text. */
  @Nullable Object word() {
    int start = at;
    int end = endOfWord(at);
    if (end == start) {
      at++;
      problem("This character has no place here", start, at, null);
      return null;
    }
    String word = take(end);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> word.contains("${") ? word : numberOrProblem(word, start);
    };
  }

  private Object numberOrProblem(String word, int start) {
    if (JsonNumber.isNumber(word)) {
      try {
        return JsonNumber.parse(word);
      } catch (NumberRangeException e) {
        problem(String.valueOf(e.getMessage()), start, at, null);
        return 0;
      }
    }
    String help = "Write it in double quotes, or as a number, true, false or null.";
    problem("\"" + shown(word) + "\" is not a JSON value", start, at, help);
    return word;
  }

  private static String shown(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }

  /** A string in double quotes; single quotes are reported. Ends at the line's end if unclosed. */
  String string() {
    int start = at;
    char quote = text.charAt(at++);
    if (quote == '\'') {
      problem("JSON strings stand in double quotes", start, at, null);
    }
    int plain = at;
    StringBuilder unescaped = null;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        String rest = text.substring(plain, at++);
        return unescaped == null ? rest : unescaped.append(rest).toString();
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c == '\\') {
        unescaped = unescaped == null ? new StringBuilder() : unescaped;
        unescaped.append(text, plain, at);
        escape(unescaped);
        plain = at;
      } else {
        if (c < ' ') {
          problem("A control character in a string", at, at + 1, "Write it as an escape.");
        }
        at++;
      }
    }
    problem("The string is not closed", start, at, "Add a double quote behind it.");
    unclosedEnd = at;
    String rest = text.substring(plain, at);
    return meant(unescaped == null ? rest : unescaped.append(rest).toString());
  }

  /** Whether a string ended there because the line did. */
  boolean endsUnclosedString(int offset) {
    return offset == unclosedEnd;
  }

  /** The string without the comma behind it, which would stand outside if it were closed. */
  private static String meant(String unclosed) {
    String text = unclosed.stripTrailing();
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : unclosed;
  }

  private void escape(StringBuilder out) {
    int start = at++;
    char kind = peek();
    at = Math.min(at + 1, text.length());
    if (kind == 'u') {
      unicode(start, out);
      return;
    }
    int meant = JsonEscape.meaning(kind);
    if (meant == JsonEscape.NONE) {
      String help = "Double the backslash if one is meant: \"\\\\\".";
      problem("\"\\" + kind + "\" is no escape of JSON", start, at, help);
      out.append(kind);
    } else {
      out.append((char) meant);
    }
  }

  private void unicode(int start, StringBuilder out) {
    int unit = JsonEscape.unit(text, at);
    if (unit != JsonEscape.NONE) {
      out.append((char) unit);
      at += 4;
      return;
    }
    while (at < text.length() && isHexadecimal(text.charAt(at))) {
      at++;
    }
    problem("\"\\u\" wants four hexadecimal digits", start, at, null);
  }

  private static boolean isHexadecimal(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private void problem(String message, int start, int end, @Nullable String help) {
    problems.add(
        new SourceProblem(
            SourceProblem.Code.INVALID_JSON_DESCRIPTION, message, start, end, help, -1));
  }
}
