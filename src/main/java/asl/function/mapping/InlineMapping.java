package asl.function.mapping;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One-off mappings on the command line: {@code NAME=KIND:TARGET} or {@code NAME={ENTRY}}. */
public final class InlineMapping {
  private InlineMapping() {}

  /** The kinds that there are. */
  public static List<String> kinds() {
    return Arrays.stream(TargetKind.values()).map(TargetKind::key).toList();
  }

  /**
   * Reads one, as {@code charge=python:charge.py:handler}, {@code charge=mock:{error: Busy}} or
   * {@code charge={python: charge.py:handler, timeout: 3s}}; what stands in braces or brackets is
   * YAML or JSON as in a mapping file.
   *
   * @param folder what relative paths are relative to
   * @param environment the variables that {@code ${NAME}} stands for
   */
  public static MappedFunction parse(String text, Path folder, Map<String, String> environment)
      throws MappingException {
    String place = "--function " + text;
    int equals = text.indexOf('=');
    String entry = text.substring(equals + 1);
    if (equals <= 0 || entry.isEmpty()) {
      throw noMapping(place);
    }
    return new EntryReader(folder, new EnvironmentText(environment))
        .read(
            text.substring(0, equals),
            entry.startsWith("{") ? LocatedReader.read(place, entry) : kindAndTarget(place, entry));
  }

  private static Located kindAndTarget(String place, String entry) throws MappingException {
    int colon = entry.indexOf(':');
    if (colon < 0 || colon == entry.length() - 1) {
      throw noMapping(place);
    }
    String kind = entry.substring(0, colon);
    String target = entry.substring(colon + 1);
    boolean structured =
        !kind.equals(TargetKind.SHELL.key()) && (target.startsWith("{") || target.startsWith("["));
    Located value = structured ? LocatedReader.read(place, target) : Located.text(target, place);
    return new Located(Map.of(kind, value), "", place, place);
  }

  private static MappingException noMapping(String place) {
    return new MappingException(
        place,
        "no mapping of a function",
        "write NAME=KIND:TARGET, as in charge=python:charge.py:handler; kinds: "
            + String.join(", ", TargetKind.keys()));
  }
}
