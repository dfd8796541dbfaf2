package asl.function.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two slashes of an object's key, as the name of a file or, before a slash, a
 * folder. Most names are their own. What no file can be called ({@code ..}, nothing, a NUL, more
 * than 255 bytes), what another is called already, and what begins as a spelled name does, is
 * spelled: {@code %s3-} (a folder: {@code %s3=}) and the bytes, each that is no small letter,
 * digit, dot, hyphen or underscore as {@code %XX}. A long one goes on in a folder inside; all but
 * its last part begin with {@code %s3+}. Spelled names differ on file systems too that take {@code
 * A} and {@code a} for one.
 */
final class ObjectName {
  private static final String FILE = "%s3-";
  private static final String FOLDER = "%s3=";
  private static final String PART = "%s3+";

  /** File systems take 255 bytes. */
  private static final int LONGEST = 255;

  /** So many characters of a spelled name in one part. */
  private static final int PART_LENGTH = 240;

  private static final String RESERVED = "\\:*?\"<>|";
  private static final String HEX = "0123456789ABCDEF";

  private ObjectName() {}

  /**
   * Whether a file can be called so.
   *
   * @param windows whether the rules of Windows hold
   */
  static boolean isPlain(String name, boolean windows) {
    if (name.isEmpty()
        || name.equals(".")
        || name.equals("..")
        || name.startsWith(FILE)
        || name.startsWith(FOLDER)
        || name.startsWith(PART)
        || ObjectOutput.isPart(name)
        || name.length() > LONGEST
        || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < name.length()
              && Character.isLowSurrogate(name.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !isPair)) {
        return false;
      }
      if (windows && (c < ' ' || RESERVED.indexOf(c) >= 0)) {
        return false;
      }
      i += isPair ? 1 : 0;
    }
    return !windows || !(name.endsWith(".") || name.endsWith(" ") || isDevice(name));
  }

  private static boolean isDevice(String name) {
    String base = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    return base.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");
  }

  /**
   * The name spelled, as folders inside each other.
   *
   * @param file whether the last of them is a file
   */
  static List<String> spelled(String name, boolean file) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      spell(name.codePointAt(i), text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (; text.length() - from > PART_LENGTH; from += PART_LENGTH) {
      parts.add(PART + text.substring(from, from + PART_LENGTH));
    }
    parts.add((file ? FILE : FOLDER) + text.substring(from));
    return parts;
  }

  private static void spell(int point, StringBuilder out) {
    boolean isPlain =
        (point >= 'a' && point <= 'z')
            || (point >= '0' && point <= '9')
            || point == '.'
            || point == '-'
            || point == '_';
    if (isPlain) {
      out.append((char) point);
      return;
    }
    for (byte one : bytes(point)) {
      out.append('%').append(HEX.charAt(one >> 4 & 15)).append(HEX.charAt(one & 15));
    }
  }

  /** UTF-8, and for a lone surrogate the three bytes that it would have. */
  private static byte[] bytes(int point) {
    boolean isLone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return isLone
        ? new byte[] {
          (byte) (0xE0 | point >> 12),
          (byte) (0x80 | (point >> 6 & 63)),
          (byte) (0x80 | (point & 63))
        }
        : Character.toString(point).getBytes(StandardCharsets.UTF_8);
  }

  /** The key of a file whose path below the bucket's folder has these names. */
  static String key(List<String> path) {
    StringBuilder key = new StringBuilder();
    StringBuilder asIs = new StringBuilder();
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      String part = path.get(i);
      boolean isLast = i + 1 == path.size();
      boolean goesOn = part.startsWith(PART) && !isLast;
      asIs.append(part);
      if (goesOn || part.startsWith(isLast ? FILE : FOLDER)) {
        spelled.append(part, FILE.length(), part.length());
      }
      if (goesOn) {
        asIs.append('/');
        continue;
      }
      String meant = part.startsWith(isLast ? FILE : FOLDER) ? read(spelled.toString()) : null;
      key.append(meant == null ? asIs : meant).append(isLast ? "" : "/");
      asIs.setLength(0);
      spelled.setLength(0);
    }
    return key.toString();
  }

  /** What is spelled; null if nothing is spelled so. */
  private static @Nullable String read(String text) {
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '%') {
        name.append(c);
        at++;
        continue;
      }
      int first = hex(text, at);
      int length = first < 0 ? 0 : first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      if (length == 0) {
        return null;
      }
      int point = length == 1 ? first : first & (0xFF >> (length + 1));
      for (int i = 1; i < length; i++) {
        int next = hex(text, at + 3 * i);
        if (next < 0) {
          return null;
        }
        point = point << 6 | (next & 63);
      }
      if (point > Character.MAX_CODE_POINT) {
        return null;
      }
      name.appendCodePoint(point);
      at += 3 * length;
    }
    return name.toString();
  }

  private static int hex(String text, int at) {
    if (at + 3 > text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = HEX.indexOf(text.charAt(at + 1));
    int low = HEX.indexOf(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
