package asl.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads small texts that are right: what stands on a command line, and what functions return. The
 * library takes longer to start than it takes to read them (since JDK 25 a quarter of the time of a
 * short run), and is only asked where this one gives up: of larger texts, deep ones, and whatever
 * is wrong. Both give the same values.
 */
final class SmallText {
  /** What stands for a text that was not read. */
  static final Object UNREAD = new Object();

  /** So many characters are small. */
  static final int LONGEST = 1 << 15;

  private static final int DEEPEST = 100;

  private final String text;
  private final boolean strict;
  private int at;

  private SmallText(String text, boolean strict) {
    this.text = text;
    this.strict = strict;
  }

  /** The value; {@link #UNREAD} if the library has to look. */
  static @Nullable Object read(String text) {
    return read(text, false);
  }

  /** The value; {@link #UNREAD} if the library has to look, as where a name is repeated. */
  static @Nullable Object readStrictly(String text) {
    return read(text, true);
  }

  private static @Nullable Object read(String text, boolean strict) {
    if (text.length() > LONGEST) {
      return UNREAD;
    }
    SmallText reader = new SmallText(text, strict);
    reader.skipBlank();
    Object value = reader.value(0);
    reader.skipBlank();
    return reader.at == text.length() ? value : UNREAD;
  }

  /** Behind an error it stands beyond the end, so that all who read on see one too. */
  private Object unread() {
    at = text.length() + 1;
    return UNREAD;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  private boolean take(char wanted) {
    skipBlank();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private @Nullable Object value(int depth) {
    if (depth > DEEPEST) {
      return unread();
    }
    char c = peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> c == '-' || (c >= '0' && c <= '9') ? number() : unread();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      return unread();
    }
    at += word.length();
    return value;
  }

  private Object object(int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    if (take('}')) {
      return members;
    }
    do {
      skipBlank();
      if (peek() != '"' || !(string() instanceof String name) || !take(':')) {
        return unread();
      }
      skipBlank();
      if (strict && members.containsKey(name)) {
        return unread();
      }
      members.put(name, value(depth + 1));
    } while (take(','));
    return take('}') ? members : unread();
  }

  private Object array(int depth) {
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    if (take(']')) {
      return elements;
    }
    do {
      skipBlank();
      elements.add(value(depth + 1));
    } while (take(','));
    return take(']') ? elements : unread();
  }

  private Object string() {
    int from = ++at;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return text.substring(from, i);
      }
      if (c == '\\') {
        at = i;
        return escaped(new StringBuilder().append(text, from, i));
      }
      if (c < ' ') {
        return unread();
      }
    }
    return unread();
  }

  /** The rest of a string, from its first escape. */
  private Object escaped(StringBuilder out) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        return unread();
      }
      if (c != '\\') {
        out.append(c);
      } else if (!escape(out)) {
        return unread();
      }
    }
    return unread();
  }

  private boolean escape(StringBuilder out) {
    char kind = peek();
    at++;
    int meant = kind == 'u' ? JsonEscape.unit(text, at) : JsonEscape.meaning(kind);
    at += kind == 'u' ? 4 : 0;
    out.append((char) meant);
    return meant != JsonEscape.NONE;
  }

  private Object number() {
    int from = at;
    while (isOfNumber(peek())) {
      at++;
    }
    String word = text.substring(from, at);
    if (!JsonNumber.isNumber(word)) {
      return unread();
    }
    try {
      return JsonNumber.parse(word);
    } catch (NumberRangeException e) {
      return unread();
    }
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }
}
