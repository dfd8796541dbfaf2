package asl.function.aws;

import asl.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings values into the form of an API and back, led by the skeleton that the AWS CLI prints of
 * it. Step Functions writes the members of structures in PascalCase whatever the API does; the keys
 * of maps are the user's own and stay (Step Functions: "API naming conventions").
 */
final class MemberNames {
  /** The key by which a skeleton shows a map. */
  private static final String MAP_KEY = "KeyName";

  /** How a skeleton shows an instant. */
  private static final String INSTANT = "1970-01-01T00:00:00";

  private MemberNames() {}

  /** Parameters in the API's form; a structure where the API wants a text becomes its JSON. */
  static @Nullable Object toApi(@Nullable Object value, @Nullable Object skeleton) {
    if (skeleton instanceof String && (value instanceof Map || value instanceof List)) {
      return JsonWriter.write(value);
    }
    return walk(value, skeleton, MemberNames::toApi, false);
  }

  /** An answer in Step Functions' form. */
  static @Nullable Object toResult(@Nullable Object value, @Nullable Object skeleton) {
    if (INSTANT.equals(skeleton)) {
      return instant(value);
    }
    return walk(value, skeleton, MemberNames::toResult, true);
  }

  private static @Nullable Object walk(
      @Nullable Object value,
      @Nullable Object skeleton,
      BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> inner,
      boolean pascal) {
    if (value instanceof List<?> elements && skeleton instanceof List<?> shape) {
      List<@Nullable Object> converted = new ArrayList<>(elements.size());
      Object element = shape.isEmpty() ? null : shape.get(0);
      elements.forEach(each -> converted.add(inner.apply(each, element)));
      return converted;
    }
    if (!(value instanceof Map<?, ?> members) || !(skeleton instanceof Map<?, ?> shape)) {
      return value;
    }
    boolean map = shape.size() == 1 && shape.containsKey(MAP_KEY);
    Map<String, @Nullable Object> converted = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String given = String.valueOf(member.getKey());
      String name = map ? MAP_KEY : nameIn(shape, given);
      Object converse = inner.apply(member.getValue(), shape.get(name));
      converted.put(map ? given : pascal ? pascal(given) : name, converse);
    }
    return converted;
  }

  /** The API's name of a member; the name itself where the API has none like it. */
  private static String nameIn(Map<?, ?> shape, String given) {
    if (shape.containsKey(given)) {
      return given;
    }
    for (Object name : shape.keySet()) {
      if (given.equalsIgnoreCase(String.valueOf(name))) {
        return String.valueOf(name);
      }
    }
    return given;
  }

  private static String pascal(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The CLI prints seconds, or an ISO date with an offset, as it is configured. */
  private static @Nullable Object instant(@Nullable Object value) {
    try {
      if (value instanceof Number number) {
        return Instant.ofEpochMilli(Math.round(number.doubleValue() * 1000)).toString();
      }
      return value instanceof String text
          ? OffsetDateTime.parse(text).toInstant().toString()
          : value;
    } catch (DateTimeException e) {
      return value;
    }
  }
}
