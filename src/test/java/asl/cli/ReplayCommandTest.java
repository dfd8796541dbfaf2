package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code asl run --replay} of a recording against definitions that have been edited since. */
class ReplayCommandTest {
  private static final String RESOURCE = "arn:aws:lambda:us-east-1:111111111111:function:f";

  private static final String DEFINITION =
      """
      {"StartAt": "Look", "States": {
        "Look": {"Type": "Task", "Resource": "F", "Parameters": {"id.$": "$.id"},
                 "ResultPath": "$.found", "Next": "Ask"},
        "Ask": {"Type": "Choice", "Default": "Low",
                "Choices": [{"Variable": "$.found.n", "NumericGreaterThan": 10, "Next": "High"}]},
        "High": {"Type": "Pass", "Next": "Each"},
        "Low": {"Type": "Pass", "Next": "Each"},
        "Each": {"Type": "Map", "ItemsPath": "$.items", "ResultPath": "$.done", "Next": "Tell",
                 "ItemProcessor": {"StartAt": "One", "States": {
                   "One": {"Type": "Task", "Resource": "F", "End": true}}}},
        "Tell": {"Type": "Task", "Resource": "F", "OutputPath": "$.told", "End": true}}}
      """
          .replace("\"F\"", "\"" + RESOURCE + "\"");

  private static final String MOCKS =
      """
      {"StateMachines": {"M": {"TestCases": {"T": {"Look": "L", "One": "O", "Tell": "T"}}}},
       "MockedResponses": {
         "L": {"0": {"Return": {"n": 12}}},
         "O": {"0-1": {"Return": "ok"}},
         "T": {"0": {"Return": {"told": "all"}}}}}
      """;

  private static final String INPUT = "{\"id\": 7, \"items\": [1, 2]}";

  @TempDir Path folder;

  private Path recording;

  @BeforeEach
  void recordASuccess() throws IOException {
    recording = folder.resolve("recording.json");
    assertEquals(0, record(MOCKS));
  }

  private int record(String mocks) throws IOException {
    Cli.Result result =
        Cli.run(
            "run",
            file("recorded.asl.json", DEFINITION),
            "--input",
            INPUT,
            "--fast-forward",
            "--mock-config",
            file("MockConfigFile.json", mocks),
            "--state-machine=M",
            "--test-case=T",
            "--history",
            recording.toString());
    return result.exit();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Cli.Result replay(String definition, String input) throws IOException {
    return Cli.run(
        "run",
        file("edited.asl.json", definition),
        "--input",
        input,
        "--fast-forward",
        "--trace=off",
        "--replay",
        recording.toString());
  }

  private Cli.Result replay(String before, String after, String input) throws IOException {
    assertTrue(DEFINITION.contains(before), before);
    return replay(DEFINITION.replace(before, after), input);
  }

  private static void assertTold(Cli.Result result, String... lines) {
    assertEquals(1, result.exit(), result.err());
    for (String line : lines) {
      assertTrue(result.err().lines().anyMatch(told -> told.strip().equals(line)), result.err());
    }
  }

  @Test
  void whatHasNotChangedDoesNotPart() throws IOException {
    Cli.Result result = replay(DEFINITION, INPUT);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    assertEquals("\"all\"\n", result.out());
  }

  @Test
  void anEditedChoiceTakesAnotherPath() throws IOException {
    Cli.Result result = replay("\"NumericGreaterThan\": 10", "\"NumericGreaterThan\": 20", INPUT);
    assertTold(
        result,
        "asl: the replay (+) leaves the recording (-):",
        "Ask  next state  (event 8 / 8)",
        "- High",
        "+ Low");
    assertEquals("\"all\"\n", result.out(), "it still answers the Tasks behind");
  }

  @Test
  void aRemovedStateIsMissed() throws IOException {
    String gone = DEFINITION.replace("\"High\": {\"Type\": \"Pass\", \"Next\": \"Each\"},", "");
    assertTold(
        replay(gone.replace("\"Next\": \"High\"", "\"Next\": \"Each\""), INPUT),
        "Ask  next state  (event 8 / 8)",
        "- High",
        "+ Each");
  }

  @Test
  void anAddedTaskEndsTheRunThoughItCatchesEverything() throws IOException {
    String added =
        """
        "High": {"Type": "Task", "Resource": "%s", "Next": "Each",
                 "Retry": [{"ErrorEquals": ["States.ALL"]}],
                 "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Low"}]}\
        """
            .formatted(RESOURCE);
    Cli.Result result = replay("\"High\": {\"Type\": \"Pass\", \"Next\": \"Each\"}", added, INPUT);
    assertTold(
        result,
        "High  state type  (event 9 / 9)",
        "- Pass",
        "+ Task",
        "asl: the execution ended as ABORTED",
        "error: Replay.Diverged",
        "cause: the recording has no answer for the Task 'High': the recording never got there");
    assertEquals("", result.out());
  }

  @Test
  void changedParametersAreToldByTheirPlace() throws IOException {
    assertTold(
        replay("{\"id.$\": \"$.id\"}", "{\"id.$\": \"$.id\", \"deep\": true}", INPUT),
        "Look  what the task got  (event 2 / 2)",
        "+ $.deep  true");
  }

  @Test
  void moreIterationsThanRecordedEndTheRun() throws IOException {
    Cli.Result result = replay(DEFINITION, INPUT.replace("[1, 2]", "[1, 2, 3]"));
    assertTold(
        result,
        "+ $.items[2]  3",
        "error: Replay.Diverged",
        "cause: the recording has no answer for the Task 'One' in 'Each' #2: the recording never got"
            + " there");
  }

  @Test
  void moreAttemptsThanRecordedEndTheRun() throws IOException {
    String failing = "{\"Throw\": {\"Error\": \"No\", \"Cause\": \"why\"}}";
    assertEquals(1, record(MOCKS.replace("{\"Return\": {\"n\": 12}}", failing)));
    Cli.Result result =
        replay(
            "\"Next\": \"Ask\"",
            "\"Next\": \"Ask\", \"Retry\": [{\"ErrorEquals\": [\"No\"], \"MaxAttempts\": 1}]",
            INPUT);
    assertTold(
        result,
        "cause: the recording has no answer for the Task 'Look': the recording has 1 of its"
            + " attempts, this is number 2");
  }

  @Test
  void aRecordingWhoseLastPagesAreMissingIsNotReplayed() throws IOException {
    String whole = Files.readString(recording);
    int cut = whole.indexOf(",\n", whole.indexOf("LambdaFunctionStarted"));
    Files.writeString(recording, whole.substring(0, cut) + "\n],\"nextToken\":\"more\"}");
    assertEquals(
        new Cli.Result(
            3,
            "",
            "asl: %s cannot be replayed: The last page has a nextToken, and the pages that it leads to are missing\n"
                .formatted(recording)),
        replay(DEFINITION, INPUT));
  }

  @Test
  void aRecordingThatEndsWhileATaskIsAtWorkEndsTheRun() throws IOException {
    String whole = Files.readString(recording);
    int cut = whole.indexOf(",\n", whole.indexOf("LambdaFunctionStarted"));
    Files.writeString(recording, whole.substring(0, cut) + "\n]}");
    Cli.Result result = replay(DEFINITION, INPUT);
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().contains("the recording ends before the Tasks"), result.err());
    assertFalse(result.err().contains("bug"), result.err());
  }
}
