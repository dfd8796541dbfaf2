package asl.function.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object.
 *
 * @param from the first byte, from 0
 * @param length how many bytes
 */
record ByteRange(long from, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The part that a header {@code Range} asks for (RFC 9110, 14.1.2); the whole object where it
   * asks for several or is none.
   *
   * @return null if the object has no such part
   */
  static @Nullable ByteRange of(@Nullable Object header, long size) {
    Matcher form = FORM.matcher(header instanceof String text ? text : "");
    if (!form.matches() || form.group(1).length() + form.group(2).length() == 0) {
      return new ByteRange(0, size);
    }
    if (form.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(form.group(2)));
      return last == 0 ? null : new ByteRange(size - last, last);
    }
    long from = Long.parseLong(form.group(1));
    long to = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    if (!form.group(2).isEmpty() && to < from) {
      return new ByteRange(0, size);
    }
    return from >= size ? null : new ByteRange(from, Math.min(to, size - 1) - from + 1);
  }

  /** Whether it leaves something out. */
  boolean isPartOf(long size) {
    return length < size;
  }

  /** As the header {@code Content-Range} has it. */
  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }
}
