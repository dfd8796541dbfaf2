package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.ReportFormat;
import asl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Holds that no input makes the validator fail, hang or print control characters. */
class HostileInputTest {
  private static final Path ROOT = Path.of("src/test/resources/validation");
  private static final List<String> SEEDS =
      List.of(
          "ok/order.asl.json",
          "rules/structure/many.asl.json",
          "rules/yaml/faults.asl.yaml",
          "templates/sam.yaml",
          "templates/synthesized.json");

  private final Validator validator = new Validator();

  @Property(tries = 300)
  void staysUprightOnDamagedText(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String name = SEEDS.get(random.nextInt(SEEDS.size()));
    StringBuilder text = new StringBuilder(Files.readString(ROOT.resolve(name)));
    for (int i = random.nextInt(8); i >= 0; i--) {
      damage(text, random);
    }
    report(name, text.toString());
  }

  @Test
  void staysUprightWhereverATextIsCutOff() throws IOException {
    for (String name : SEEDS) {
      String text = Files.readString(ROOT.resolve(name));
      for (int end = 0; end < text.length(); end++) {
        report(name, text.substring(0, end));
      }
    }
  }

  @Property(tries = 200)
  void staysUprightOnAnyText(@ForAll String text) throws IOException {
    report("any.asl.json", text);
    report("any.asl.yaml", text);
  }

  @Test
  void refusesAHundredThousandNestedArrays() throws IOException {
    List<Diagnostic> found = report("deep.json", "[".repeat(100_000));
    assertEquals("NESTING_TOO_DEEP", found.get(0).code().name());
    report("deep.yaml", "[".repeat(100_000));
  }

  @Test
  void tellsWhatIsWrongAsDeepAsItReads() throws IOException {
    String open = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Parallel\",\"Branches\":[";
    String text = open.repeat(300) + "]}}}".repeat(300);
    List<Diagnostic> found = report("branches.json", text);
    assertTrue(found.size() > 100, "not every Parallel without an End is reported");
  }

  @Test
  void refusesFiftyMegabytesWithoutReadingThem() throws IOException {
    String text = "{\"Comment\": \"" + "x".repeat(50_000_000) + "\"}";
    assertEquals("DEFINITION_TOO_LARGE", report("large.json", text).get(0).code().name());
  }

  @Test
  void stopsAtAThousandFaults() throws IOException {
    StringBuilder text = new StringBuilder("{\"StartAt\": \"A\", \"States\": {\"A\": {");
    text.append("\"Type\": \"Succeed\"");
    for (int i = 0; i < 5_000; i++) {
      text.append(", \"x").append(i).append("\": 1");
    }
    List<Diagnostic> fields = report("fields.json", text + "}}}");
    assertEquals(1001, fields.size());
    assertEquals("TOO_MANY_FAULTS", fields.get(1000).code().name());
    StringBuilder states = new StringBuilder("{\"StartAt\": \"S0\", \"States\": {");
    for (int i = 0; i < 2_000; i++) {
      states.append(
          "\"State number " + i + "\": {\"Type\": \"Pass\", \"Next\": \"Sate " + i + "\"},");
    }
    assertEquals(1001, report("states.json", states + "\"S0\": {\"Type\": \"Succeed\"}}}").size());
    assertEquals(1001, report("keys.json", "{" + "\"x\": 1, ".repeat(5_000) + "\"x\": 1}").size());
  }

  @Test
  void manyWarningsMakeNoMachineInvalid() throws IOException {
    StringBuilder text = new StringBuilder("{\"StartAt\": \"S0\", \"States\": {");
    for (int i = 0; i < 1_200; i++) {
      String rule = "{\"Variable\": \"$.a\", \"IsNull\": true, \"Next\": \"S" + (i + 1) + "\"}";
      text.append("\"S" + i + "\": {\"Type\": \"Choice\", \"Choices\": [" + rule + "]},");
    }
    List<Diagnostic> found = report("warm.json", text + "\"S1200\": {\"Type\": \"Succeed\"}}}");
    assertEquals("TOO_MANY_FAULTS", found.get(1000).code().name());
    for (Diagnostic diagnostic : found) {
      assertEquals(Severity.WARNING, diagnostic.severity(), diagnostic::toString);
    }
  }

  @Test
  void namesWithoutEndDoNotFillTheReport() throws IOException {
    String name = "x".repeat(20_000);
    StringBuilder text = new StringBuilder("{\"StartAt\": \"0\", \"States\": {");
    for (int i = 0; i < 40; i++) {
      text.append("\"" + i + name + "\": {\"Type\": \"Pass\", \"Next\": \"y" + name + "\"},");
    }
    text.append("\"0\": {\"Type\": \"Wait\", \"Seconds\": \"$." + name + "\", \"Next\": \"0\",");
    text.append("\"Retry\": \"" + name + "\"}}}");
    List<Diagnostic> found = report("names.json", text.toString());
    assertTrue(found.size() > 40, found::toString);
    for (Diagnostic diagnostic : found) {
      String help = String.valueOf(diagnostic.help());
      assertTrue(diagnostic.message().length() + help.length() < 5_000, diagnostic::toString);
    }
  }

  @Test
  void boundsAliases() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }
    assertFalse(report("bomb.yaml", bomb.toString()).isEmpty());
  }

  private List<Diagnostic> report(String name, String text) throws IOException {
    SourceFile file = new SourceFile(name, text);
    List<Diagnostic> found = validator.validate(file, ValidationOptions.DEFAULT);
    StringBuilder out = new StringBuilder();
    for (ReportFormat format : ReportFormat.values()) {
      assertNotNull(format.report(false));
      format.report(false).write(List.of(new CheckedFile(name, found)), out);
    }
    boolean clean = out.chars().noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0));
    assertEquals(true, clean, "control characters in the report");
    return found;
  }

  private static void damage(StringBuilder text, Random random) {
    if (text.length() == 0) {
      text.append('{');
    }
    int at = random.nextInt(Math.max(1, text.length()));
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(Math.min(at, text.length() - 1));
      case 1 -> text.insert(at, "{}[],:\"'\\#-&*!%|>\u0000\u001b\uD800".charAt(random.nextInt(20)));
      case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
      default -> text.setLength(Math.max(1, at));
    }
  }
}
