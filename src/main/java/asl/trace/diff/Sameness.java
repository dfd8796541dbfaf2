package asl.trace.diff;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.trace.DataPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When two values count as the same. Unless it is exact, what two runs can never share is left out:
 * times, identifiers, task tokens, region and account in ARNs, the metadata of AWS's answers, the
 * white space of JSON texts.
 */
final class Sameness {
  private static final int PLACES = 100;
  private static final Pattern ARN_OF_RUN =
      Pattern.compile("arn:[\\w-]+:states:[^:]*:[^:]*:(?:execution|express|mapRun):[^\\s\"',}]+");
  private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:([\\w-]+):[\\w-]*:[\\w-]*:");
  private static final Pattern UUID =
      Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
  private static final Pattern TOKEN = Pattern.compile("[\\w+/-]{60,}={0,2}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern EVENT_ID = Pattern.compile("event id #\\d+");
  private static final List<String> NEVER_SAME =
      List.of("$..SdkHttpMetadata", "$..SdkResponseMetadata", "$..requestId", "$..stackTrace");

  private final boolean exact;
  private final List<DataPath> ignored;

  Sameness(DiffOptions options) {
    exact = options.exact();
    ignored = new ArrayList<>(options.ignored());
    if (!exact) {
      NEVER_SAME.forEach(path -> ignored.add(DataPath.of(path)));
    }
  }

  /** The places where two values differ. */
  List<ValueChange> changes(@Nullable Object before, @Nullable Object after) {
    if (JsonEquality.equal(before, after)) {
      return List.of();
    }
    return ValueChanges.between(without(before), without(after), this::sameLeaf, PLACES);
  }

  /** Whether two texts count as the same; a text may hold JSON, as causes often do. */
  boolean same(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    if (before.equals(after)) {
      return true;
    }
    return sameLeaf(before, after);
  }

  /** What of an execution's name counts: generated ones are all the same. */
  String name(String name) {
    return exact ? name : general(name);
  }

  private @Nullable Object without(@Nullable Object value) {
    Object rest = value;
    for (DataPath path : ignored) {
      rest = path.replace(rest, any -> null);
    }
    return rest;
  }

  private boolean sameLeaf(@Nullable Object before, @Nullable Object after) {
    if (exact || !(before instanceof String a) || !(after instanceof String b)) {
      return JsonEquality.equal(before, after);
    }
    return a.equals(b) || general(a).equals(general(b)) || sameJson(a, b);
  }

  private boolean sameJson(String before, String after) {
    if (!before.startsWith("{") || !after.startsWith("{")) {
      return false;
    }
    try {
      return changes(JsonReader.read(before), JsonReader.read(after)).isEmpty();
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  /** A text with what differs from run to run replaced. */
  static String general(String text) {
    String general = ARN_OF_RUN.matcher(text).replaceAll("<execution>");
    general = ARN.matcher(general).replaceAll("<arn>:$1:");
    general = UUID.matcher(general).replaceAll("<id>");
    general = TOKEN.matcher(general).replaceAll("<token>");
    general = TIME.matcher(general).replaceAll("<time>");
    return EVENT_ID.matcher(general).replaceAll("event id");
  }
}
