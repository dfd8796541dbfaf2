package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What children, readers and writers lack is told before the first state runs. */
class RunReadinessTest {
  private static final String ARN = "arn:aws:states:us-east-1:111111111111:stateMachine:";

  private static final String START =
      """
      {"StartAt": "First", "States": {
        "First": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:first",
                  "Next": "Start"},
        "Start": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                  "Parameters": {"StateMachineArn%s": "%s"}, "End": true}}}
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Runs a definition whose first state leaves a file. */
  private Cli.Result run(String definition, String mapping) throws IOException {
    write("functions.yaml", "functions:\n  first: { shell: 'touch ran; echo 1' }\n" + mapping);
    String file = write("machine.asl.json", definition).toString();
    return Cli.run("run", file, "--trace=off", "--input", "{\"arn\": \"" + ARN + "kid\"}");
  }

  private void assertRefused(Cli.Result result, String... words) {
    assertEquals(3, result.exit(), result.err());
    for (String word : words) {
      assertTrue(result.err().contains(word), result.err());
    }
    assertFalse(Files.exists(folder.resolve("ran")), "the first state ran");
  }

  private String starting(String child) {
    return START.formatted("", ARN + child);
  }

  @Test
  void aStateMachineThatNothingIsMappedForIsToldWithTheKeyThatWasMeant() throws IOException {
    write("kid.asl.json", "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
    assertRefused(
        run(starting("kid"), "stateMachines: { kdi: kid.asl.json }\n"),
        ARN + "kid (state Start)",
        "Is this what 'kdi' is meant for?",
        "stateMachines:\n  kid: kid.asl.json");
  }

  @Test
  void aDefinitionThatIsMissingIsTold() throws IOException {
    assertRefused(
        run(starting("kid"), "stateMachines: { kid: kiddo.asl.json }\n"),
        "'Start' starts",
        "kiddo.asl.json");
  }

  @Test
  void anInvalidDefinitionIsShownWithItsPlace() throws IOException {
    write("kid.asl.json", "{\"StartAt\": \"A\",\n \"States\": {}}");
    assertRefused(
        run(starting("kid"), "stateMachines: { kid: kid.asl.json }\n"),
        "kid.asl.json:2:2: error: ",
        "nothing was run");
  }

  @Test
  void whatAChildOfAChildCallsIsToldAndCyclesEnd() throws IOException {
    write("kid.asl.json", starting("grandkid"));
    write("grandkid.asl.json", starting("kid").replace("function:first", "function:nobody"));
    assertRefused(
        run(starting("kid"), "stateMachines: { kid: kid.asl.json, grandkid: grandkid.asl.json }\n"),
        "arn:aws:lambda:us-east-1:1:function:nobody (state First of ",
        "grandkid.asl.json)",
        "nobody: { python: nobody.py:handler }");
  }

  @Test
  void bucketsOfReadersWritersAndTasksAreTold() throws IOException {
    String map =
        """
        {"StartAt": "First", "States": {
          "First": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:first",
                    "Next": "Get"},
          "Get": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
                  "Parameters": {"Bucket": "photo", "Key": "k"}, "Next": "Each"},
          "Each": {"Type": "Map", "End": true, "Label": "L",
            "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
              "ReaderConfig": {"InputType": "JSON"},
              "Parameters": {"Bucket": "in", "Key": "k"}},
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED",
                "ExecutionType": "STANDARD"},
              "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}},
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
              "Parameters": {"Bucket": "out", "Prefix": "p"}}}}}
        """;
    assertRefused(
        run(map, "buckets: { photos: ./data }\n"),
        "photo (state Get)",
        "Is this what 'photos' is meant for?",
        "in (state Each)",
        "out (state Each)",
        "  in: ./data\n  out: ./data\n");
    Files.createDirectory(folder.resolve("data"));
    assertRefused(
        run(map, "buckets: { photo: ./data, in: ./dat, out: ./data }\n"),
        "the bucket 'in' cannot be used: there is no ",
        "did you mean 'data'?");
  }

  @Test
  void aStateMachineThatOnlyTheInputTellsIsCheckedWhenItIsReached() throws IOException {
    String byPath =
        START
            .formatted(".$", "$.arn")
            .replace("\"Next\": \"Start\"", "\"ResultPath\": null, \"Next\": \"Start\"");
    write("kid.asl.json", "{\"StartAt\": \"A\",\n \"States\": {}}");
    Cli.Result invalid = run(byPath, "stateMachines: { kid: kid.asl.json }\n");
    assertEquals(1, invalid.exit(), invalid.err());
    assertTrue(invalid.err().contains("a state machine was not started: "), invalid.err());
    assertTrue(invalid.err().contains("kid.asl.json:2:2: error: "), invalid.err());
    write(
        "kid.asl.json",
        START.formatted("", ARN + "kid").replace("function:first", "function:nobody"));
    Cli.Result unmapped = run(byPath, "stateMachines: { kid: kid.asl.json }\n");
    assertTrue(
        unmapped.err().contains("nothing answers for arn:aws:lambda:us-east-1:1:function:nobody"),
        unmapped.err());
  }
}
