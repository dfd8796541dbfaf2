package asl.expression.jsonata;

import asl.json.JsonReader;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of cases in the resources: an expression, its scope, and a value or an error. */
final class CaseTable {
  private CaseTable() {}

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> read(String name) throws Exception {
    String resource = "/expression/jsonata/" + name + ".cases.json";
    try (InputStream in = CaseTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      Object cases = JsonReader.read(in.readAllBytes());
      return (List<Map<String, @Nullable Object>>) cases;
    }
  }
}
