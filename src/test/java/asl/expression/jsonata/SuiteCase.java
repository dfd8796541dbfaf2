package asl.expression.jsonata;

import asl.expression.jsonata.value.Undefined;
import asl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case of JSONata's own test suite.
 *
 * @param name group, file and, in a file of several, the index
 * @param expression the expression
 * @param document what it is evaluated over, possibly undefined
 * @param bindings the variables
 * @param fields the case as it stands in the file
 */
record SuiteCase(
    String name,
    String expression,
    @Nullable Object document,
    Map<String, @Nullable Object> bindings,
    Map<String, @Nullable Object> fields) {

  /** All cases below the suite's folder, sorted by name. */
  static List<SuiteCase> readAll(Path suite) throws Exception {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(suite.resolve("groups"))) {
      files = paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    List<SuiteCase> cases = new ArrayList<>();
    for (Path file : files) {
      Object content = JsonReader.read(Files.readString(file));
      List<?> several = content instanceof List<?> list ? list : List.of(content);
      for (int i = 0; i < several.size(); i++) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        String index = content instanceof List<?> ? "[" + i + "]" : "";
        cases.add(read(suite, file, name.replace(".json", "") + index, object(several.get(i))));
      }
    }
    return cases;
  }

  private static SuiteCase read(
      Path suite, Path file, String name, Map<String, @Nullable Object> fields) throws Exception {
    Object text = fields.get("expr");
    String expression =
        text instanceof String inline
            ? inline
            : Files.readString(file.resolveSibling(String.valueOf(fields.get("expr-file"))));
    Object bindings = fields.get("bindings");
    return new SuiteCase(
        name,
        expression,
        document(suite, fields),
        bindings == null ? Map.of() : object(bindings),
        fields);
  }

  private static @Nullable Object document(Path suite, Map<String, @Nullable Object> fields)
      throws Exception {
    if (fields.get("dataset") instanceof String dataset) {
      try {
        return JsonReader.read(Files.readString(suite.resolve("datasets/" + dataset + ".json")));
      } catch (IOException e) {
        throw new IllegalStateException("no dataset " + dataset, e);
      }
    }
    return fields.containsKey("data") ? fields.get("data") : Undefined.UNDEFINED;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) value;
  }

  /** The code expected; null if a result is. */
  @Nullable String code() {
    Object code = fields.get("code");
    if (code == null && fields.get("error") instanceof Map<?, ?> error) {
      code = error.get("code");
    }
    return code == null ? null : code.toString();
  }

  boolean expectsUndefined() {
    return fields.containsKey("undefinedResult");
  }

  @Nullable Object expectedResult() {
    return fields.get("result");
  }
}
