package asl.function.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of the mapping file and its place.
 *
 * @param value null, Boolean, String, Number, {@code List<Located>} or {@code Map<String, Located>}
 * @param written a string's characters, and any other scalar as the file has it; empty for lists
 *     and maps
 * @param place the file, line and column
 * @param keyPlace where the key stands that it belongs to; the value's own place if it has none
 */
record Located(@Nullable Object value, String written, String place, String keyPlace) {
  /** A text without a key. */
  static Located text(String text, String place) {
    return new Located(text, text, place, place);
  }

  /** The value of a file in which there is none. */
  static Located nothing(String place) {
    return new Located(null, "", place, place);
  }

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isArray() {
    return value instanceof List;
  }

  @SuppressWarnings("unchecked") // the only maps are those made here and in LocatedReader
  Map<String, Located> members() throws MappingException {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Located>) map;
    }
    if (value == null) {
      return Map.of();
    }
    throw new MappingException(
        place,
        "a mapping of names to values is expected here, found " + shown(),
        "write it as { name: value }; 'asl help mapping' shows how");
  }

  @SuppressWarnings("unchecked") // the only lists are those made here and in LocatedReader
  List<Located> elements() throws MappingException {
    if (value instanceof List<?> list) {
      return (List<Located>) list;
    }
    throw new MappingException(
        place,
        "a list is expected here, found " + shown(),
        "write it as [value, value]; 'asl help mapping' shows how");
  }

  /** The text; numbers and booleans count as the text they were written as. */
  String text() throws MappingException {
    if (value == null || isObject() || isArray()) {
      throw wrong("a text is expected here, found " + shown());
    }
    return written;
  }

  /** The value as plain JSON. */
  @Nullable Object json() throws MappingException {
    if (isObject()) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      for (Map.Entry<String, Located> member : members().entrySet()) {
        plain.put(member.getKey(), member.getValue().json());
      }
      return plain;
    }
    if (isArray()) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (Located element : elements()) {
        plain.add(element.json());
      }
      return plain;
    }
    return value;
  }

  /** The fault that the value's form is another than the one the problem names. */
  MappingException wrong(String problem) {
    return new MappingException(place, problem, "'asl help mapping' shows how it is written");
  }

  private String shown() {
    if (value == null) {
      return "nothing";
    }
    return isObject() ? "a mapping" : isArray() ? "a list" : "'" + value + "'";
  }
}
