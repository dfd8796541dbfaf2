package asl.engine;

import asl.golden.GoldenFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The table {@code docs/spec-cases.md}: a row for every rule of behaviour, with the case that shows
 * it. It is made from the cases' Comments, so that neither can be without the other.
 */
class SpecCasesTableTest {
  @Test
  void namesEveryCaseAndNoOther() throws Exception {
    StringBuilder table = new StringBuilder();
    table.append("# The language, rule by rule\n\n");
    table.append("Every row is a rule of behaviour and the case in `src/test/resources/execution`");
    table.append(" that shows it:\ndefinition, input, and the events that follow.\n");
    String feature = "";
    for (ExecutionCase each : ExecutionCase.all()) {
      String name = each.name();
      String folder = name.substring(0, name.indexOf('/'));
      if (!folder.equals(feature)) {
        feature = folder;
        table.append("\n## ").append(feature).append("\n\n| rule | case |\n|---|---|\n");
      }
      Map<?, ?> definition = (Map<?, ?>) Objects.requireNonNull(each.definition());
      String rule = Objects.requireNonNull((String) definition.get("Comment"), name);
      table.append("| ").append(rule.replace("|", "\\|")).append(" | `");
      table.append(name).append("` |\n");
    }
    GoldenFile.assertText(Path.of("docs/spec-cases.md"), table.toString());
  }
}
