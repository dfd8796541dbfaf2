package asl.function.mapping;

import java.nio.file.Path;
import java.util.Map;

/** One-off mappings on the command line: {@code NAME=KIND:TARGET}. */
public final class InlineMapping {
  private InlineMapping() {}

  /**
   * Reads one, as {@code charge=python:charge.py:handler} or {@code audit=command:./audit.sh -v}.
   *
   * @param folder what relative paths are relative to
   * @param environment the variables that {@code ${NAME}} stands for
   */
  public static MappedFunction parse(String text, Path folder, Map<String, String> environment)
      throws MappingException {
    String place = "--function " + text;
    int equals = text.indexOf('=');
    int colon = text.indexOf(':', equals + 1);
    if (equals <= 0 || colon < 0 || colon == text.length() - 1) {
      throw new MappingException(
          place,
          "no mapping of a function",
          "write NAME=KIND:TARGET, as in charge=python:charge.py:handler; kinds: "
              + String.join(", ", TargetKind.keys()));
    }
    String kind = text.substring(equals + 1, colon);
    Located target = new Located(text.substring(colon + 1), place);
    return new EntryReader(folder, new EnvironmentText(environment))
        .read(text.substring(0, equals), new Located(Map.of(kind, target), place));
  }
}
