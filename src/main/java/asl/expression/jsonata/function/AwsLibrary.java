package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The functions that Step Functions adds, and those that draw random numbers. */
final class AwsLibrary extends Library {
  private static final List<String> ALGORITHMS =
      List.of("SHA-1", "SHA-384", "SHA-256", "SHA-512", "MD5");

  private final RandomSource random;

  AwsLibrary(RandomSource random) {
    this.random = random;
  }

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    return switch (name) {
      case "uuid" -> RandomSource.uuid(random.nextLong(), random.nextLong());
      case "random" ->
          isMissing(a[0]) ? random.nextDouble() : new Random((long) number(a[0], 0)).nextDouble();
      case "shuffle" -> isMissing(a[0]) ? a[0] : shuffle(list(a[0]), run);
      case "hash" ->
          isMissing(a[0]) || isMissing(a[1])
              ? Undefined.UNDEFINED
              : hash(text(a[0], 0), text(a[1], 1), run);
      case "parse" -> isMissing(a[0]) ? a[0] : parse(text(a[0], 0), run);
      case "partition" -> isMissing(a[0]) ? a[0] : partition(a[0], a[1], run);
      default ->
          isMissing(a[0]) || isMissing(a[1]) || isMissing(a[2])
              ? Undefined.UNDEFINED
              : range(number(a[0], 0), number(a[1], 1), number(a[2], 2), run);
    };
  }

  private List<@Nullable Object> shuffle(List<@Nullable Object> list, Evaluation run) {
    if (list.size() <= 1) {
      return list;
    }
    run.work(list.size());
    run.holdPlaces(list.size());
    JsonataList shuffled = new JsonataList(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = (int) Long.remainderUnsigned(random.nextLong(), i + 1L);
      Object swapped = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, swapped);
    }
    return shuffled;
  }

  private static String hash(String text, String algorithm, Evaluation run) {
    if (!ALGORITHMS.contains(algorithm)) {
      throw JsonataError.saying(
          "D3137",
          "Hash algorithm '" + algorithm + "' must be one of " + String.join(", ", ALGORITHMS));
    }
    run.work(text.length());
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  private static @Nullable Object parse(String text, Evaluation run) {
    run.work(text.length());
    run.hold(text);
    try {
      return JsonReader.readStrictly(text);
    } catch (JsonSyntaxException e) {
      throw JsonataError.saying("D3137", "Invalid JSON");
    }
  }

  private static Object partition(@Nullable Object value, @Nullable Object size, Evaluation run) {
    if (!(value instanceof List<?> array)) {
      throw new JsonataError("T0412", value).with("index", 1).with("type", "values");
    }
    double wanted = isMissing(size) ? array.size() : number(size, 1);
    int chunk = (int) Math.min(wanted, array.size());
    if (chunk < 0) {
      throw JsonataError.saying("D3137", "Second argument must be zero or greater");
    }
    if (chunk == 0) {
      return Undefined.UNDEFINED;
    }
    run.holdPlaces(array.size());
    JsonataList chunks = new JsonataList();
    for (int from = 0; from < array.size(); from += chunk) {
      int to = (int) Math.min((long) from + chunk, array.size());
      run.add(chunks, new JsonataList(array.subList(from, to)));
    }
    return chunks;
  }

  /**
   * The whole numbers from the first on, the last one included: a sequence, as AWS gives it, which
   * forgets fractions, of the step too.
   */
  private static Object range(double first, double last, double step, Evaluation run) {
    JsonataList numbers = JsonataList.sequence();
    double start = whole(first);
    double width = whole(step);
    double count = width == 0 ? 0 : Math.floor((whole(last) - start) / width) + 1;
    for (int i = 0; i < count; i++) {
      run.holdNumbers(1);
      run.work(1);
      run.add(numbers, Numbers.of(start + i * width));
    }
    return numbers;
  }

  private static double whole(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }
}
