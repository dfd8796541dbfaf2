package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Stringifier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions of texts. */
final class TextLibrary extends Library {
  static final TextLibrary INSTANCE = new TextLibrary();

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    if (isMissing(a[0])) {
      return a[0];
    }
    return switch (name) {
      case "string" -> Stringifier.string(a[0], Boolean.TRUE.equals(a[1]), run);
      case "join" -> join(list(a[0]), isMissing(a[1]) ? "" : text(a[1], 1), run);
      default -> ofText(name, text(a[0], 0), a, run);
    };
  }

  private static Object ofText(String name, String text, @Nullable Object[] a, Evaluation run) {
    run.work(text.length());
    return switch (name) {
      case "length" -> text.codePointCount(0, text.length());
      case "lowercase" -> run.hold(text.toLowerCase(Locale.ROOT));
      case "uppercase" -> run.hold(text.toUpperCase(Locale.ROOT));
      case "trim" -> trim(text);
      case "substring" -> isMissing(a[1]) ? (isMissing(a[2]) ? text : "") : substring(text, a, run);
      case "substringBefore" -> before(text, a[1]);
      case "substringAfter" -> after(text, a[1]);
      case "pad" -> isMissing(a[1]) ? text : pad(text, number(a[1], 1), a[2], run);
      case "base64encode" -> run.hold(Base64.getEncoder().encodeToString(lowBytes(text)));
      case "base64decode" -> run.hold(new String(decode(text), StandardCharsets.ISO_8859_1));
      case "encodeUrl", "encodeUrlComponent" -> run.hold(Urls.encode(text, name));
      default -> Urls.decode(text, name);
    };
  }

  /** The lower half of each character, as the reference's binary strings have them. */
  private static byte[] lowBytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static byte[] decode(String text) {
    int padding = text.indexOf('=');
    String digits = padding < 0 ? text : text.substring(0, padding);
    String alphabet = digits.replace('-', '+').replace('_', '/').replaceAll("[^A-Za-z0-9+/]", "");
    int rest = alphabet.length() % 4;
    return Base64.getDecoder()
        .decode(rest == 1 ? alphabet.substring(0, alphabet.length() - 1) : alphabet);
  }

  private static String join(List<@Nullable Object> texts, String separator, Evaluation run) {
    long length = 0;
    for (Object element : texts) {
      length += text(element, 0).length() + (long) separator.length();
    }
    run.beforeText(Math.max(0, length - separator.length()));
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      joined.append(i == 0 ? "" : separator).append(texts.get(i));
    }
    return run.hold(joined.toString());
  }

  private static String trim(String text) {
    String single = text.replaceAll("[ \\t\\n\\r]+", " ");
    int from = single.startsWith(" ") ? 1 : 0;
    int to = single.length() - (single.length() > from && single.endsWith(" ") ? 1 : 0);
    return single.substring(from, to);
  }

  private static String substring(String text, @Nullable Object[] a, Evaluation run) {
    int[] characters = text.codePoints().toArray();
    int length = characters.length;
    double start = number(a[1], 1);
    if (length + start < 0) {
      start = 0;
    }
    double end = length;
    if (!isMissing(a[2])) {
      double wanted = number(a[2], 2);
      if (wanted <= 0) {
        return "";
      }
      end = start >= 0 ? start + wanted : length + start + wanted;
    }
    int from = index(start, length);
    int to = index(end, length);
    return to <= from ? "" : run.hold(new String(characters, from, to - from));
  }

  /** A place in a list of so many, counted from its end where negative. */
  private static int index(double place, int length) {
    double whole = place < 0 ? Math.ceil(place) : Math.floor(place);
    return (int) Math.max(0, Math.min(length, whole < 0 ? length + whole : whole));
  }

  private static String before(String text, @Nullable Object mark) {
    int at = isMissing(mark) ? -1 : text.indexOf(text(mark, 1));
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, @Nullable Object mark) {
    int at = isMissing(mark) ? -1 : text.indexOf(text(mark, 1));
    return at < 0 ? text : text.substring(at + text(mark, 1).length());
  }

  private static String pad(String text, double width, @Nullable Object given, Evaluation run) {
    String filler = isMissing(given) || text(given, 2).isEmpty() ? " " : text(given, 2);
    double missing = Math.abs(width) - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    run.beforeText((long) Math.min(missing, Evaluation.LONGEST_TEXT + 1.0) + text.length());
    int[] characters = filler.codePoints().toArray();
    StringBuilder padding = new StringBuilder();
    for (int i = 0; i < (int) missing; i++) {
      padding.appendCodePoint(characters[i % characters.length]);
    }
    return run.hold(width > 0 ? text + padding : padding + text);
  }

  /** Percent encoding as JavaScript has it. */
  private static final class Urls {
    private static final String UNRESERVED = "-_.!~*'()";
    private static final String RESERVED = ";/?:@&=+$,#";

    static String encode(String text, String name) {
      String kept = name.equals("encodeUrl") ? UNRESERVED + RESERVED : UNRESERVED;
      StringBuilder encoded = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int c = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(c)) {
          i++;
        } else if (Character.isSurrogate((char) c)) {
          throw malformed(text, name);
        }
        boolean isAlphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
        if (isAlphanumeric || (c < 0x80 && kept.indexOf(c) >= 0)) {
          encoded.append((char) c);
        } else {
          for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%');
            encoded.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
            encoded.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
          }
        }
      }
      return encoded.toString();
    }

    static Object decode(String text, String name) {
      boolean keepsReserved = name.equals("decodeUrl");
      StringBuilder decoded = new StringBuilder();
      int i = 0;
      while (i < text.length()) {
        if (text.charAt(i) != '%') {
          decoded.append(text.charAt(i++));
          continue;
        }
        int first = octet(text, i, name);
        int count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        byte[] bytes = new byte[count];
        for (int j = 0; j < count; j++) {
          bytes[j] = (byte) octet(text, i + 3 * j, name);
        }
        String character = new String(bytes, StandardCharsets.UTF_8);
        if (character.indexOf('\uFFFD') >= 0
            || character.codePointCount(0, character.length()) != 1) {
          throw malformed(text, name);
        }
        boolean isKept = keepsReserved && RESERVED.contains(character);
        decoded.append(isKept ? text.substring(i, i + 3) : character);
        i += 3 * count;
      }
      return decoded.toString();
    }

    private static int octet(String text, int at, String name) {
      if (at + 2 >= text.length() || text.charAt(at) != '%') {
        throw malformed(text, name);
      }
      int high = Character.digit(text.charAt(at + 1), 16);
      int low = Character.digit(text.charAt(at + 2), 16);
      if (high < 0 || low < 0) {
        throw malformed(text, name);
      }
      return high << 4 | low;
    }

    private static JsonataError malformed(String text, String name) {
      return new JsonataError("D3140", text).with("function", name);
    }
  }
}
