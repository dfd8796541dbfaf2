package asl.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The size of a value as Step Functions counts it: bytes of its shortest JSON text in UTF-8. */
public final class JsonSize {
  /** The most that a state's input, output or a task's result may have: 256 KiB. */
  public static final int LIMIT = 256 * 1024;

  private JsonSize() {}

  /** Whether the value is larger than {@link #LIMIT}; stops counting as soon as it is. */
  public static boolean exceedsLimit(@Nullable Object value) {
    return count(value, 0) > LIMIT;
  }

  /** The size in bytes. */
  public static long bytes(@Nullable Object value) {
    return count(value, Long.MIN_VALUE) - Long.MIN_VALUE;
  }

  private static long count(@Nullable Object value, long before) {
    long size = before;
    if (value instanceof String text) {
      return size + string(text);
    }
    if (value instanceof Map<?, ?> members) {
      size += 2 + Math.max(members.size() - 1, 0);
      for (Map.Entry<?, ?> member : members.entrySet()) {
        if (size > LIMIT) {
          return size;
        }
        size = count(member.getValue(), size + 1 + string(String.valueOf(member.getKey())));
      }
      return size;
    }
    if (value instanceof List<?> elements) {
      size += 2 + Math.max(elements.size() - 1, 0);
      for (Object element : elements) {
        if (size > LIMIT) {
          return size;
        }
        size = count(element, size);
      }
      return size;
    }
    if (value instanceof Integer || value instanceof Long) {
      return size + digits(((Number) value).longValue());
    }
    return size + literal(value);
  }

  private static int literal(@Nullable Object value) {
    return String.valueOf(value).length();
  }

  /** The characters of a number, its sign included, without writing it. */
  private static int digits(long number) {
    int count = number < 0 ? 2 : 1;
    // Below zero there is room for the number of largest magnitude.
    for (long rest = number < 0 ? number : -number; rest <= -10; rest /= 10) {
      count++;
    }
    return count;
  }

  private static long string(String text) {
    long size = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        size += c >= ' ' && c != '"' && c != '\\' ? 1 : escaped(c);
      } else if (c < 0x800) {
        size += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        size += 4;
        i++;
      } else {
        size += Character.isSurrogate(c) ? 6 : 3;
      }
    }
    return size;
  }

  private static int escaped(char c) {
    return switch (c) {
      case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 2;
      default -> 6;
    };
  }
}
