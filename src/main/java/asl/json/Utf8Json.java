package asl.json;

import asl.text.SafeText;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text as bytes of UTF-8, to be written on and used again: for streams of events and results,
 * whose text would otherwise be looked at once to be escaped and once more to be encoded. It is the
 * text that {@link JsonWriter#writeLine} writes. Not for use by several threads.
 */
public final class Utf8Json {
  /** The most bytes that come of one character: an escape in a string within a string. */
  private static final int WIDEST = 16;

  private byte[] bytes;
  private int length;

  /** Whether what is written stands in a string literal, in which quotes are escapes. */
  private boolean quoted;

  /**
   * An empty text.
   *
   * @param capacity the bytes that it has room for at first
   */
  public Utf8Json(int capacity) {
    bytes = new byte[Math.max(capacity, WIDEST)];
  }

  /** The bytes so far. */
  public int length() {
    return length;
  }

  /** The bytes that there is room for. */
  public int capacity() {
    return bytes.length;
  }

  /** Forgets what was written, and keeps the room. */
  public void clear() {
    length = 0;
    quoted = false;
  }

  /** Forgets what was written behind so many bytes. */
  public void truncate(int newLength) {
    length = newLength;
  }

  /** A copy of what was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes what there is. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Writes what there is. */
  public void writeTo(DataOutput out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Appends bytes as they are. */
  public Utf8Json append(byte[] text) {
    ensure(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Appends another text as it is. */
  public Utf8Json append(Utf8Json other) {
    ensure(other.length);
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    length += other.length;
    return this;
  }

  /** Appends a stretch of this text once more. */
  public Utf8Json repeat(int from, int to) {
    ensure(to - from);
    System.arraycopy(bytes, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /** Appends text as it is, which must be ASCII. */
  @SuppressWarnings("deprecation") // the one way that copies without looking at each character
  public Utf8Json ascii(String text) {
    int more = text.length();
    ensure(more);
    text.getBytes(0, more, bytes, length);
    length += more;
    return this;
  }

  /** Appends a number. */
  public Utf8Json number(long number) {
    return ascii(Long.toString(number));
  }

  /** Appends a string literal, quotes included; a lone surrogate is written as an escape. */
  public Utf8Json string(String text) {
    quote();
    characters(text);
    quote();
    return this;
  }

  /** Appends the shortest text of a value. */
  public Utf8Json value(@Nullable Object value) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Map<?, ?> members) {
      object(members);
    } else if (value instanceof List<?> elements) {
      array(elements);
    } else {
      ascii(String.valueOf(value));
    }
    return this;
  }

  /** Appends a string literal that holds the shortest text of a value. */
  public Utf8Json valueAsString(@Nullable Object value) {
    quote();
    quoted = true;
    value(value);
    quoted = false;
    quote();
    return this;
  }

  private void object(Map<?, ?> members) {
    char separator = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      put(separator);
      separator = ',';
      string(String.valueOf(member.getKey()));
      put(':');
      value(member.getValue());
    }
    if (separator == '{') {
      put('{');
    }
    put('}');
  }

  private void array(List<?> elements) {
    char separator = '[';
    for (Object element : elements) {
      put(separator);
      separator = ',';
      value(element);
    }
    if (separator == '[') {
      put('[');
    }
    put(']');
  }

  private void characters(String text) {
    int end = text.length();
    int from = 0;
    while (from < end) {
      from = plain(text, from, end);
      if (from < end) {
        from = special(text, from);
      }
    }
  }

  /** Copies what needs no thought, and gives the place of the first character that does. */
  private int plain(String text, int from, int end) {
    ensure(end - from);
    byte[] target = bytes;
    int at = length;
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c >= 0x7F) {
        break;
      }
      target[at++] = (byte) c;
      i++;
    }
    length = at;
    return i;
  }

  /** Writes one character, and gives the place behind it. */
  private int special(String text, int at) {
    int point = text.codePointAt(at);
    ensure(WIDEST);
    if (point < 0x7F) {
      escape((char) point);
    } else if (SafeText.isHazard(point)) {
      hazard(point);
    } else if (point < 0x800) {
      put(0xC0 | point >> 6);
      continued(point);
    } else if (point <= Character.MAX_VALUE) {
      put(0xE0 | point >> 12);
      continued(point >> 6);
      continued(point);
    } else {
      put(0xF0 | point >> 18);
      continued(point >> 12);
      continued(point >> 6);
      continued(point);
    }
    return at + Character.charCount(point);
  }

  /**
   * Writes as an escape what stands in JSON as it is: in a string within a string the outer one has
   * it, so that the inner one reads as ever. A lone surrogate is the exception, which no text has.
   */
  private void hazard(int point) {
    boolean inner = quoted;
    quoted = inner && Character.getType(point) == Character.SURROGATE;
    for (char unit : Character.toChars(point)) {
      unicode(unit);
    }
    quoted = inner;
  }

  private void escape(char c) {
    char kind = JsonEscape.kind(c);
    backslash();
    switch (kind) {
      case '"' -> quote();
      case '\\' -> backslash();
      case 'u' -> hexadecimal(c);
      default -> put(kind);
    }
  }

  private void unicode(char c) {
    backslash();
    hexadecimal(c);
  }

  private void hexadecimal(char c) {
    put('u');
    for (int i = 0; i < 4; i++) {
      put(JsonEscape.digit(c, i));
    }
  }

  private void quote() {
    if (quoted) {
      put('\\');
    }
    put('"');
  }

  private void backslash() {
    if (quoted) {
      put('\\');
    }
    put('\\');
  }

  /** A byte of UTF-8 that goes on with a character: its lowest six bits. */
  private void continued(int bits) {
    put(0x80 | (bits & 0x3F));
  }

  private void put(int one) {
    if (length == bytes.length) {
      ensure(1);
    }
    bytes[length++] = (byte) one;
  }

  private void ensure(int more) {
    if (more > bytes.length - length) {
      grow(more);
    }
  }

  private void grow(int more) {
    long wanted = Math.max((long) length + more, 2L * bytes.length);
    if (wanted > Integer.MAX_VALUE - 8) {
      wanted = Math.addExact(length, more);
    }
    bytes = Arrays.copyOf(bytes, (int) wanted);
  }
}
