package asl.engine.items;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of Parquet's types as JSON: groups, lists and maps as objects and arrays; numbers and
 * decimals as numbers; dates, times and timestamps as ISO 8601 has them; bytes in Base64.
 */
final class ParquetValues {
  private ParquetValues() {}

  /** A row or a group, with its fields in their order. */
  static Map<String, @Nullable Object> struct(Object struct) throws ReflectiveOperationException {
    int fields = (Integer) Objects.requireNonNull(ParquetRows.call(struct, "getFieldCount"));
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < fields; i++) {
      members.put(name(struct, i), json(ParquetRows.call(struct, "getValue", i)));
    }
    return members;
  }

  private static String name(Object struct, int field) throws ReflectiveOperationException {
    return String.valueOf(ParquetRows.call(struct, "getFieldName", field));
  }

  private static @Nullable Object json(@Nullable Object value) throws ReflectiveOperationException {
    if (value == null || value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    return switch (kind(value)) {
      case "PqStruct" -> struct(value);
      case "PqList" -> list((List<?>) Objects.requireNonNull(ParquetRows.call(value, "values")));
      case "PqMap" -> map((List<?>) Objects.requireNonNull(ParquetRows.call(value, "getEntries")));
      default -> value.toString();
    };
  }

  /** The public type of the library that a value has; empty for types of Java's own. */
  private static String kind(Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> each : type.getInterfaces()) {
        if (each.getSimpleName().startsWith("Pq")) {
          return each.getSimpleName();
        }
      }
    }
    return "";
  }

  private static List<@Nullable Object> list(List<?> values) throws ReflectiveOperationException {
    List<@Nullable Object> list = new ArrayList<>(values.size());
    for (Object value : values) {
      list.add(json(value));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(List<?> entries)
      throws ReflectiveOperationException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Object entry : entries) {
      Object key = json(ParquetRows.call(Objects.requireNonNull(entry), "getKey"));
      members.put(String.valueOf(key), json(ParquetRows.call(entry, "getValue")));
    }
    return members;
  }

  /** A number as JSON's reader makes it of its digits; what JSON has no digits for is a text. */
  private static @Nullable Object number(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number;
    }
    String digits =
        number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    try {
      return JsonReader.read(digits);
    } catch (JsonSyntaxException e) {
      return digits;
    }
  }
}
