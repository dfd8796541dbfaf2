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
}
