package asl.expression.jsonata.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** English numbers in words. */
final class NumberWords {
  private static final List<String> FEW =
      List.of(
          ("Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen"
                  + " Fifteen Sixteen Seventeen Eighteen Nineteen")
              .split(" "));
  private static final List<String> ORDINALS =
      List.of(
          ("Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh"
                  + " Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth"
                  + " Nineteenth")
              .split(" "));
  private static final List<String> DECADES =
      List.of("Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" "));
  private static final List<String> MAGNITUDES =
      List.of("Thousand Million Billion Trillion".split(" "));
  private static final Map<String, Double> VALUES = values();
  private static final Pattern GAPS = Pattern.compile(",\\s|\\sand\\s|[\\s\\\\-]");

  private NumberWords() {}

  /** The number in words, each beginning with a capital. */
  static String of(double number, boolean ordinal) {
    return words(number, false, ordinal);
  }

  private static String words(double number, boolean follows, boolean ordinal) {
    if (number < FEW.size()) {
      String word = (ordinal ? ORDINALS : FEW).get((int) number);
      return follows ? " and " + word : word;
    }
    if (number < 100) {
      double rest = number % 10;
      String decade = DECADES.get((int) (number / 10) - 2);
      String start = follows ? " and " : "";
      if (rest > 0) {
        return start + decade + "-" + words(rest, false, ordinal);
      }
      return start + (ordinal ? ordinalDecade(decade) : decade);
    }
    double factor = 100;
    String name = "Hundred";
    if (number >= 1000) {
      int magnitude = 1;
      factor = 1000;
      while (magnitude < MAGNITUDES.size() && number >= factor * 1000) {
        factor *= 1000;
        magnitude++;
      }
      name = MAGNITUDES.get(magnitude - 1);
    }
    double count = Math.floor(number / factor);
    double rest = number - count * factor;
    String start = (follows ? ", " : "") + words(count, false, false) + " " + name;
    return rest > 0 ? start + words(rest, true, ordinal) : start + (ordinal ? "th" : "");
  }

  private static String ordinalDecade(String decade) {
    return decade.substring(0, decade.length() - 1) + "ieth";
  }

  private static Map<String, Double> values() {
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < FEW.size(); i++) {
      values.put(lower(FEW.get(i)), (double) i);
      values.put(lower(ORDINALS.get(i)), (double) i);
    }
    for (int i = 0; i < DECADES.size(); i++) {
      values.put(lower(DECADES.get(i)), (i + 2) * 10.0);
      values.put(lower(ordinalDecade(DECADES.get(i))), (i + 2) * 10.0);
    }
    values.put("hundred", 100.0);
    values.put("hundredth", 100.0);
    double factor = 1;
    for (String magnitude : MAGNITUDES) {
      factor *= 1000;
      values.put(lower(magnitude), factor);
      values.put(lower(magnitude) + "th", factor);
    }
    return values;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** A regular expression of numbers in words. */
  static String pattern() {
    return "(?:"
        + String.join(
            "|", VALUES.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList())
        + "|and|[\\-, ])+";
  }

  /** The number that the words say, in small letters; NaN if they say none. */
  static double parse(String words) {
    double sum = 0;
    double segment = 0;
    for (String word : GAPS.split(words, -1)) {
      Double value = VALUES.get(word);
      if (value == null) {
        return Double.NaN;
      }
      if (value >= 100) {
        segment *= value;
      } else if (segment >= 1000) {
        sum += segment;
        segment = value;
      } else {
        segment += value;
      }
    }
    return sum + segment;
  }
}
