package asl.function.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
  private static final String MOCK = "functions: { pay: { mock: { error: Busy } } }";
  private static final Path FOLDER = Path.of("/project");
  private static final String ARN = "arn:aws:lambda:us-east-1:111111111111:function:";

  private static FunctionMapping parse(String text) throws MappingException {
    return MappingFile.parse("f.yaml", text, FOLDER, Map.of("LEVEL", "debug", "EMPTY", ""));
  }

  private static String fault(String text) {
    return String.valueOf(assertThrows(MappingException.class, () -> parse(text)).getMessage());
  }

  @Test
  void readsKindsAndSettings() throws Exception {
    FunctionMapping mapping =
        parse(
            """
            functions:
              coat: { python: src/coat.py:Coats.wear, interpreter: python3.12 }
              audit:
                command: [./audit.sh, --fast]
                timeout: 1.5s
                concurrency: 2
                workingDirectory: work
                env: { LEVEL: "${LEVEL}", COLOUR: "${COLOUR:-red}", RAW: "$${LEVEL}", VERSION: 1.50 }
              line: { command: "tool 'a b' c\\\\ d" }
            buckets: { photos: ./data }
            stateMachines: { child: child.asl.json }
            """);
    assertEquals(
        new Target.Python(Path.of("/project/src/coat.py"), "Coats.wear", "python3.12"),
        target(mapping, "coat"));
    assertEquals(
        new Target.Command(List.of("/project/audit.sh", "--fast")), target(mapping, "audit"));
    assertEquals(new Target.Command(List.of("tool", "a b", "c d")), target(mapping, "line"));
    assertEquals(
        new FunctionSettings(
            Map.of("LEVEL", "debug", "COLOUR", "red", "RAW", "${LEVEL}", "VERSION", "1.50"),
            Path.of("/project/work"),
            Duration.ofMillis(1500),
            2),
        function(mapping, "audit").settings());
    assertEquals(Map.of("photos", Path.of("/project/data")), mapping.buckets());
    assertEquals(Map.of("child", Path.of("/project/child.asl.json")), mapping.stateMachines());
  }

  private static MappedFunction function(FunctionMapping mapping, String resource) {
    MappedFunction function = mapping.forResource(resource, null);
    assertNotNull(function, resource);
    return function;
  }

  private static Target target(FunctionMapping mapping, String resource) {
    return function(mapping, resource).target();
  }

  @Test
  void aHandlerInOurJvmHasNoSettingsOfAProcess() {
    String entry = "functions: { a: { jar: a.jar, handler: A, isolation: class-loader, %s } }";
    for (String setting : List.of("env: { A: b }", "workingDirectory: .", "options: [-Xmx9m]")) {
      String name = setting.substring(0, setting.indexOf(':'));
      assertTrue(
          fault(entry.formatted(setting))
              .contains("f.yaml:1:68: '%s' has no effect in asl's own JVM".formatted(name)),
          setting);
    }
  }

  @Test
  void theMostSpecificKeyWins() throws Exception {
    FunctionMapping mapping =
        parse(
            """
            functions:
              "*": { shell: any }
              "pay*": { shell: pattern }
              pay: { shell: name }
              pay:prod: { shell: alias }
              arn:aws:lambda:us-east-1:222222222222:function:pay: { shell: arn }
              "arn:aws:states:::sqs:*": { shell: queue }
              state:Charge: { shell: state }
            """);
    assertEquals("name", script(mapping, "pay", null));
    assertEquals("name", script(mapping, ARN + "pay:7", null));
    assertEquals("alias", script(mapping, "pay:prod", null));
    assertEquals("alias", script(mapping, ARN + "pay:prod", null));
    assertEquals("alias", script(mapping, "pay", "prod"));
    assertEquals(
        "arn", script(mapping, "arn:aws:lambda:us-east-1:222222222222:function:pay", null));
    assertEquals("any", script(mapping, "payment", null));
    assertEquals("any", script(mapping, "other", null));
    assertEquals("any", script(mapping, "arn:aws:states:::sqs:sendMessage", null));
    MappedFunction state = mapping.forState("Charge");
    assertNotNull(state);
    assertEquals(new Target.Command(List.of("sh", "-c", "state")), state.target());
    assertNull(mapping.forState("Other"));
  }

  private static String script(FunctionMapping mapping, String resource, String qualifier) {
    MappedFunction function = mapping.forResource(resource, qualifier);
    assertNotNull(function, resource);
    return ((Target.Command) function.target()).arguments().get(2);
  }

  @Test
  void whatTheCommandLineSaysWins() throws Exception {
    FunctionMapping mapping = parse("functions: { pay: { shell: file } }");
    MappedFunction inline = InlineMapping.parse("pay=command:./pay.sh --a 'b c'", FOLDER, Map.of());
    FunctionMapping both = mapping.overriddenBy(List.of(inline));
    assertEquals(new Target.Command(List.of("/project/pay.sh", "--a", "b c")), target(both, "pay"));
    assertEquals(
        new Target.Python(Path.of("/project/a.py"), "f", "python3"),
        InlineMapping.parse(ARN + "pay=python:a.py:f", FOLDER, Map.of()).target());
    for (String bad : List.of("pay", "pay=", "=python:a.py:f", "pay=tool:x", "pay=python:a.py")) {
      assertThrows(MappingException.class, () -> InlineMapping.parse(bad, FOLDER, Map.of()), bad);
    }
  }

  @Test
  void anEntryOnTheCommandLineMayHaveStructure() throws MappingException {
    MappedFunction mock = InlineMapping.parse("pay=mock:{error: Busy}", FOLDER, Map.of());
    MappedFunction file = MappingFile.parse("f.yaml", MOCK, FOLDER, Map.of()).functions().get(0);
    assertEquals(file.target(), mock.target());
    MappedFunction limited =
        InlineMapping.parse("pay={\"python\": \"a.py:f\", \"timeout\": \"3s\"}", FOLDER, Map.of());
    assertEquals(new Target.Python(Path.of("/project/a.py"), "f", "python3"), limited.target());
    assertEquals(Duration.ofSeconds(3), limited.settings().timeout());
    assertEquals(
        new Target.Command(List.of("sh", "-c", "[ -f a ] && cat a")),
        InlineMapping.parse("pay=shell:[ -f a ] && cat a", FOLDER, Map.of()).target());
    assertEquals(
        new Target.Command(List.of("/project/pay.sh", "a b")),
        InlineMapping.parse("pay=command:[./pay.sh, a b]", FOLDER, Map.of()).target());
  }

  @Test
  void faultsAreToldWithTheirPlaceAndARemedy() {
    assertTrue(fault("functions:\n  a: { pyhton: x }").startsWith("f.yaml:2:6: 'a' does not say"));
    assertTrue(fault("functions: { a: { shell: x, python: b.py:c } }").contains("several kinds"));
    assertTrue(
        fault("functions:\n  a:\n    shell: x\n    tiemout: 1s")
            .startsWith("f.yaml:4:5: 'tiemout' is no setting of a shell function"));
    assertTrue(
        fault("functions: { a: { python: b.py } }").contains("write it as file.py:function"));
    assertTrue(fault("functions: { a: { shell: x, timeout: soon } }").contains("write 10s"));
    assertTrue(fault("functions: { a: { shell: x, timeout: \u0665s } }").contains("write 10s"));
    assertTrue(fault("functions: { a: { shell: x, concurrency: 0 } }").contains("from 1 to 1000"));
    assertTrue(
        fault("functions: { a: { http: 'http://x/', headers: { Host: y } } }")
            .contains("the header 'Host' cannot be sent"));
    assertTrue(
        fault("functions: { a: { http: 'http://x/', headers: { A: \"b\\nc\" } } }")
            .contains("the header 'A' cannot be sent"));
    assertTrue(fault("functions: { a: { command: [] } }").contains("the command is empty"));
    assertTrue(fault("functions: { a: { command: \"x 'y\" } }").contains("quote is not closed"));
    assertTrue(
        fault("functions: { a: { command: [\"${NO_SUCH}\"] } }").contains("'NO_SUCH' is not set"));
    assertTrue(fault("function: {}").contains("unknown section 'function'"));
    assertTrue(fault("functions:\n  a: {shell: x}\n  a: {shell: y}").startsWith("f.yaml:3:3:"));
    assertTrue(fault("functions: [").startsWith("f.yaml:1:"));
    assertTrue(fault("functions: 3").contains("found '3'"));
    assertTrue(fault("[".repeat(100_000)).contains("deep"));
  }

  @Test
  void aMistypedKeyIsAnsweredWithTheOneThatWasMeant() {
    assertTrue(fault("functions: { a: { pyhton: x } }").contains("did you mean 'python'? give"));
    assertTrue(fault("functions: { a: { env: {}, nod: x } }").contains("did you mean 'node'?"));
    assertTrue(
        fault("functions: { a: { shell: x, tiemout: 1s } }")
            .contains("did you mean 'timeout'? settings: concurrency, env"));
    assertTrue(
        fault("functions: { a: { mock: { retrun: 1 } } }").contains("did you mean 'return'?"));
    assertTrue(fault("\nfunction: {}").startsWith("f.yaml:2:1: unknown section 'function'"));
    assertTrue(fault("function: {}").contains("did you mean 'functions'? the sections are: "));
    assertFalse(fault("functions: { a: { shell: x, banana: 1s } }").contains("did you mean"));
    assertFalse(fault("functions: { a: {} }").contains("did you mean"));
  }

  @Test
  void anEmptyFileMapsNothing() throws Exception {
    assertEquals(FunctionMapping.empty(), parse(""));
    assertEquals(FunctionMapping.empty(), parse("functions:\n"));
  }

  @Test
  void jsonWithTabsIsReadToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("functions.json");
    Files.writeString(file, "{\n\t\"functions\": {\n\t\t\"a\\/b\": {\"shell\": \"x\"}\n\t}\n}\n");
    assertEquals(1, MappingFile.read(file, Map.of()).functions().size());
    Files.write(file, new byte[] {'{', (byte) 0xff});
    assertThrows(MappingException.class, () -> MappingFile.read(file, Map.of()));
  }

  @Test
  void theFileOfTheDefinitionComesBeforeTheFolders(@TempDir Path folder) throws Exception {
    Path definition = Files.createFile(folder.resolve("order.asl.json"));
    assertNull(MappingFile.beside(definition));
    Path shared = Files.createFile(folder.resolve("functions.json"));
    assertEquals(shared, MappingFile.beside(definition));
    Path yaml = Files.createFile(folder.resolve("functions.yaml"));
    assertEquals(yaml, MappingFile.beside(definition));
    Path own = Files.createFile(folder.resolve("order.functions.yml"));
    assertEquals(own, MappingFile.beside(definition));
  }

  @Test
  void servicesAreMappedByTheResourceThatSpellsOutMost() throws Exception {
    FunctionMapping mapping =
        parse(
            """
            services:
              "*": { aws: {} }
              "arn:aws:states:::sqs:*":
                aws: { profile: "${LEVEL}", region: eu-west-1, endpointUrl: "http://localhost:4566" }
                concurrency: 2
              "arn:aws:states:::aws-sdk:*": { aws: { program: bin/aws } }
              "arn:aws:states:::http:invoke":
                http:
                  connections: { Shop: { headers: { A: b }, query: { c: d } } }
                  endpoints: { "https://api.example": "http://localhost:1" }
            """);
    MappedService sqs = mapping.service("arn:aws:states:::sqs:sendMessage.waitForTaskToken");
    assertNotNull(sqs);
    assertEquals(
        new ServiceTarget.Aws("aws", "debug", "eu-west-1", "http://localhost:4566"), sqs.target());
    assertEquals(2, sqs.settings().concurrency());
    assertEquals(
        new ServiceTarget.Aws("/project/bin/aws", null, null, null),
        target(mapping.service("arn:aws:states:::aws-sdk:s3:getObject")));
    assertEquals(new ServiceTarget.Aws("aws", null, null, null), target(mapping.service("other")));
    ServiceTarget.HttpCalls calls =
        (ServiceTarget.HttpCalls) target(mapping.service("arn:aws:states:::http:invoke"));
    assertEquals(Map.of("https://api.example", "http://localhost:1"), calls.endpoints());
    ServiceTarget.HttpConnection shop =
        new ServiceTarget.HttpConnection(Map.of("A", "b"), Map.of("c", "d"), null);
    assertEquals(shop, calls.connection("arn:aws:events:us-east-2:1:connection/Shop/id"));
    assertNull(calls.connection("arn:aws:events:us-east-2:1:connection/Shopping/id"));
    assertNull(parse("").service("arn:aws:states:::sqs:sendMessage"));
  }

  private static ServiceTarget target(MappedService service) {
    assertNotNull(service);
    return service.target();
  }

  @Test
  void faultsOfServicesNameThePlaceAndTheRemedy() {
    assertEquals(
        "f.yaml:1:16: 'a' must say how it is called\n  help: write { aws: {…} } or { http: {…} }",
        fault("services: { a: {} }"));
    assertTrue(fault("services: { a: { aws: {}, http: {} } }").contains("must say how"));
    assertTrue(fault("services: { a: { aws: { zone: x } } }").contains("'zone' is unknown here"));
    assertTrue(fault("services: { a: { aws: {}, env2: {} } }").contains("'env2' is unknown here"));
    assertTrue(
        fault("services: { a: { aws: { endpointUrl: nowhere } } }").contains("is no address"));
    String basic = "services: { a: { http: { connections: { c: { basic: { username: u } } } } } }";
    assertTrue(fault(basic).contains("'password' is missing here"));
  }
}
