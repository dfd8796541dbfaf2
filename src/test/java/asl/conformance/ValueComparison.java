package asl.conformance;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares values as a recording demands: placeholders, JSON in strings, what no run repeats. */
final class ValueComparison {
  private static final Set<String> NEVER_COMPARED =
      Set.of("roleArn", "requestId", "RequestId", "stackTrace", "trace");
  private static final Set<String> OF_THE_SDK = Set.of("SdkHttpMetadata", "SdkResponseMetadata");
  private static final Set<String> WHEN_BOTH_HAVE_IT = Set.of("inputDetails", "outputDetails");

  private final Placeholders placeholders;
  private final List<Difference> differences;

  /**
   * @param differences what is found is added to it
   */
  ValueComparison(Placeholders placeholders, List<Difference> differences) {
    this.placeholders = placeholders;
    this.differences = differences;
  }

  /**
   * Compares.
   *
   * @param name the name of the member that holds the values; null for none
   */
  void compare(Object expected, Object actual, String name, String path) {
    if (name != null && NEVER_COMPARED.contains(name)) {
      return;
    }
    if (expected instanceof String text && compareText(text, actual, name, path)) {
      return;
    }
    if ((expected instanceof Map || expected instanceof List) && actual instanceof String text) {
      Object parsed = parse(text);
      if (expected instanceof Map ? parsed instanceof Map : parsed instanceof List) {
        compare(expected, parsed, name, path);
        return;
      }
    }
    if (expected instanceof Map<?, ?> some && actual instanceof Map<?, ?> others) {
      compareMembers(some, others, path);
    } else if (expected instanceof List<?> some && actual instanceof List<?> others) {
      compareElements(some, others, name, path);
    } else if (!isSameScalar(expected, actual)) {
      differences.add(new Difference(path, expected, actual));
    }
  }

  /** Whether the comparison is done. */
  private boolean compareText(String expected, Object actual, String name, String path) {
    if (standsForAnything(expected, name)) {
      return true;
    }
    if (actual instanceof String text) {
      if (!expected.equals(text) && !placeholders.stands(expected, text)) {
        compareParsed(expected, text, name, path);
      }
      return true;
    }
    if (placeholders.stands(expected, JsonWriter.write(actual))) {
      return true;
    }
    Object parsed = parse(expected);
    if (isStructured(parsed) && isStructured(actual)) {
      compare(parsed, actual, name, path);
      return true;
    }
    return false;
  }

  private boolean standsForAnything(String expected, String name) {
    boolean time =
        name != null
            && (name.toLowerCase(Locale.ROOT).contains("timestamp")
                || name.equals("creationTime")
                || name.equals("ingestionTime"));
    return (expected.equals("timestamp") && time)
        || expected.equals("datetime")
        || placeholders.isWild(name, expected);
  }

  private void compareParsed(String expected, String actual, String name, String path) {
    Object some = parse(expected);
    Object other = parse(actual);
    if (isStructured(some) && isStructured(other)) {
      compare(some, other, name, path + "<json>");
    } else {
      differences.add(new Difference(path, expected, actual));
    }
  }

  private void compareMembers(Map<?, ?> expected, Map<?, ?> actual, String path) {
    Set<String> names = new TreeSet<>();
    expected.keySet().forEach(name -> names.add((String) name));
    actual.keySet().forEach(name -> names.add((String) name));
    for (String name : names) {
      boolean both = expected.containsKey(name) && actual.containsKey(name);
      if (OF_THE_SDK.contains(name) || (WHEN_BOTH_HAVE_IT.contains(name) && !both)) {
        continue;
      }
      String at = path + "." + name;
      if (both) {
        compare(expected.get(name), actual.get(name), name, at);
      } else if (!NEVER_COMPARED.contains(name)) {
        differences.add(
            expected.containsKey(name)
                ? new Difference(at, expected.get(name), Difference.ABSENT)
                : new Difference(at, Difference.ABSENT, actual.get(name)));
      }
    }
  }

  private void compareElements(List<?> expected, List<?> actual, String name, String path) {
    if (expected.size() != actual.size()) {
      differences.add(new Difference(path + ".length", expected.size(), actual.size()));
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      compare(expected.get(i), actual.get(i), name, path + "[" + i + "]");
    }
  }

  private static boolean isSameScalar(Object expected, Object actual) {
    if (expected instanceof Number some && actual instanceof Number other) {
      return exact(some).compareTo(exact(other)) == 0;
    }
    return Objects.equals(expected, actual);
  }

  private static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Double real
        ? new BigDecimal(real.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }

  private static boolean isStructured(Object value) {
    return value instanceof Map || value instanceof List;
  }

  /** The value that a text is the JSON of; the text itself if it is none. */
  static Object parse(Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    String trimmed = text.strip();
    if (trimmed.isEmpty()
        || ("{[\"-".indexOf(trimmed.charAt(0)) < 0
            && !Character.isDigit(trimmed.charAt(0))
            && !Set.of("true", "false", "null").contains(trimmed))) {
      return text;
    }
    try {
      return JsonReader.read(trimmed);
    } catch (JsonSyntaxException e) {
      return text;
    }
  }
}
