package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingFile;
import asl.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingSkeletonTest {
  @TempDir Path folder;

  private MappingSkeleton skeleton(String... resources) throws Exception {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < resources.length; i++) {
      states.append(
          "\"S%d\": {\"Type\": \"Task\", \"Resource\": \"%s\", \"Next\": \"S%d\"}, "
              .formatted(i, resources[i], i + 1));
    }
    String definition =
        "{\"StartAt\": \"S0\", \"States\": {%s\"S%d\": {\"Type\": \"Succeed\"}}}"
            .formatted(states, resources.length);
    StateMachine machine = DefinitionReader.read(JsonReader.read(definition));
    MappingSkeleton skeleton = MappingSkeleton.of(machine, "machine.json", folder);
    FunctionMapping read = MappingFile.parse("functions.yaml", skeleton.text(), folder, Map.of());
    assertEquals(skeleton.mapped().size(), read.functions().size(), skeleton.text());
    assertTrue(skeleton.text().startsWith("# What answers for the Tasks of machine.json."));
    return skeleton;
  }

  private String entryFor(String file, String code, String function) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, code);
    try {
      String text = skeleton(RecordedCalls.LAMBDA + function).text();
      return text.substring(text.indexOf("\n  " + function + ": ") + 1).strip();
    } finally {
      Files.delete(path);
    }
  }

  @Test
  void codeIsFoundByTheNameOfTheFileItsFolderOrAFunctionInIt() throws Exception {
    String python = "import os\ndef lambda_handler(event, context):\n    pass\n";
    assertEquals("pay: { python: pay.py:lambda_handler }", entryFor("pay.py", python, "pay"));
    assertEquals(
        "pay-now: { python: pay_now.py:lambda_handler }",
        entryFor("pay_now.py", python, "pay-now"));
    assertEquals(
        "pay: { python: pay/app.py:lambda_handler }", entryFor("pay/app.py", python, "pay"));
    assertEquals(
        "pay: { python: shop.py:pay }", entryFor("shop.py", "def pay(event, _):\n  pass\n", "pay"));
    assertEquals(
        "pay: { node: \"pay.mjs#handler\" }",
        entryFor("pay.mjs", "export const handler = async () => 1;\n", "pay"));
    assertEquals(
        "pay: { node: \"shop.ts#pay\" }",
        entryFor("shop.ts", "export async function pay(event: any) {}\n", "pay"));
    assertEquals("pay: { command: [sh, pay.sh] }", entryFor("pay.sh", "cat\n", "pay"));
  }

  @Test
  void whatIsNotFoundIsACommentToFillIn() throws Exception {
    Files.writeString(folder.resolve("other.py"), "def handler(e, c):\n  pass\n");
    String queue = "arn:aws:states:::sqs:sendMessage";
    String objects = "arn:aws:states:::aws-sdk:s3:getObject";
    String child = "arn:aws:states:::states:startExecution.sync";
    MappingSkeleton skeleton = skeleton(RecordedCalls.LAMBDA + "pay", queue, objects, child);
    assertEquals(List.of(), skeleton.mapped());
    assertEquals(List.of("pay", queue, objects, child), skeleton.open());
    String body = skeleton.text().substring(skeleton.text().indexOf("functions:\n"));
    assertEquals(
        """
        functions:
          # State S0: choose what answers, and remove the #
          # pay: { python: pay.py:handler }
          # pay: { mock: { return: {} } }
          # State S1: choose what answers, and remove the #
          # "arn:aws:states:::sqs:sendMessage": { python: sendMessage.py:handler }
          # "arn:aws:states:::sqs:sendMessage": { mock: { return: {} } }
          # State S2: choose what answers, and remove the #
          # (in a section beside functions) buckets: { my-bucket: ./data }
          # State S3: choose what answers, and remove the #
          # (in a section beside functions) stateMachines: { child: child.asl.json }
        """,
        body);
  }

  @Test
  void namesThatYamlWouldReadOtherwiseAreQuoted() throws Exception {
    assertEquals("a_b-1.c", MappingSkeleton.key("a_b-1.c"));
    assertEquals("\"a: b\"", MappingSkeleton.key("a: b"));
    assertEquals("\"\"", MappingSkeleton.key(""));
    assertEquals("\"- x\"", MappingSkeleton.key("- x"));
    assertEquals("\"a\\nb\"", MappingSkeleton.key("a\nb"));
  }

  @Test
  void aFileThatNoRuntimeReadsIsPassedOver() throws Exception {
    Files.writeString(folder.resolve("pay.md"), "notes");
    Files.writeString(folder.resolve("pay.py"), "x = 1\n");
    assertEquals(List.of("pay"), skeleton(RecordedCalls.LAMBDA + "pay").open());
    assertEquals(
        "pay: { python: pay.py:pay }", entryFor("pay.py", "def pay(e, c):\n  pass\n", "pay"));
    assertEquals(
        "pay: { python: pay.py:handler }", entryFor("pay.py", "def handler(e, c):\n  1\n", "pay"));
  }

  @Test
  void everyWayToExportAFunctionIsFound() throws Exception {
    for (String file : List.of("a.js", "a.mjs", "a.cjs", "a.ts", "a.mts")) {
      for (String code :
          List.of(
              "exports.pay = 1",
              "export const pay = 1",
              "export function pay() {}",
              "export async function pay() {}")) {
        assertEquals("pay: { node: \"%s#pay\" }".formatted(file), entryFor(file, code, "pay"));
      }
    }
    assertEquals("pay: { node: \"pay.js#pay\" }", entryFor("pay.js", "exports.pay = 1", "pay"));
  }

  @Test
  void hiddenAndDeeperFoldersAreNotLookedInto() throws Exception {
    String python = "def handler(e, c):\n  pass\n";
    for (String file : List.of(".git/pay.py", "a/b/pay.py")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), python);
    }
    assertEquals(List.of("pay"), skeleton(RecordedCalls.LAMBDA + "pay").open());
    assertEquals("pay: { python: a/pay.py:handler }", entryFor("a/pay.py", python, "pay"));
    assertEquals("pay: { python: p-a-y/x.py:handler }", entryFor("p-a-y/x.py", python, "pay"));
  }

  @Test
  void largeFilesAndMoreThanSoManyAreNotRead() throws Exception {
    String code = "def pay(e, c):\n  pass\n#";
    String largest = code + "x".repeat(1_000_000 - code.length());
    assertEquals("pay: { python: a.py:pay }", entryFor("a.py", largest, "pay"));
    Files.writeString(folder.resolve("a.py"), largest + "x");
    assertEquals(List.of("pay"), skeleton(RecordedCalls.LAMBDA + "pay").open());
    for (int i = 0; i < 498; i++) {
      Files.createFile(folder.resolve("f" + i));
    }
    assertEquals("pay: { python: a/a.py:pay }", entryFor("a/a.py", code, "pay"));
    Files.createFile(folder.resolve("f498"));
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/a.py"), code);
    assertEquals(List.of("pay"), skeleton(RecordedCalls.LAMBDA + "pay").open());
  }

  @Test
  void statesThatShareAFunctionShareItsEntry() throws Exception {
    String text = skeleton(RecordedCalls.LAMBDA + "pay", RecordedCalls.LAMBDA + "pay").text();
    assertTrue(text.contains("  # States S0, S1: choose what answers, and remove the #\n"), text);
  }

  @Test
  void lettersOutsideAsciiAndArnsAreQuoted() {
    assertEquals("\"größe\"", MappingSkeleton.key("größe"));
    assertEquals("\"arn:x\"", MappingSkeleton.key("arn:x"));
    assertEquals("\"x:\"", MappingSkeleton.key("x:"));
    assertEquals("\"-x\"", MappingSkeleton.key("-x"));
    assertEquals("\"\u0080\"", MappingSkeleton.key("\u0080"));
    assertEquals("x/y:z.a", MappingSkeleton.key("x/y:z.a"));
  }
}
