package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code asl run} tells of mappings and mocks before anything runs. */
class RunMappingTest {
  private static final String DEFINITION =
      """
      {"StartAt": "Ask", "States": {
        "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:ask",
                "Next": "Skip"},
        "Skip": {"Type": "Pass", "End": true}}}
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Cli.Result run(String mapping, String... more) throws IOException {
    write("functions.yaml", mapping);
    String[] words = new String[more.length + 3];
    words[0] = "run";
    words[1] = write("machine.asl.json", DEFINITION).toString();
    words[2] = "--trace=off";
    System.arraycopy(more, 0, words, 3, more.length);
    return Cli.run(words);
  }

  private void assertRefused(String entry, String problem, String remedy) throws IOException {
    String mapping = "functions:\n  ask: { " + entry + " }\n";
    String place = folder.resolve("functions.yaml") + ":2:8";
    assertEquals(
        new Cli.Result(
            3,
            "",
            "asl: %s: the function 'ask' cannot be called: %s\n  help: %s\n"
                .formatted(place, problem.replace("@", folder + "/"), remedy)),
        run(mapping));
  }

  @Test
  void aFileThatIsMissingIsToldWithItsRemedyForEveryKind() throws IOException {
    String path = "or correct its path in the mapping";
    assertRefused("python: ask.py:f", "there is no @ask.py", "create the file, " + path);
    assertRefused("node: lib/ask.mjs", "there is no @lib/ask.mjs", "create the file, " + path);
    assertRefused("jar: ask.jar, handler: 'a.B'", "there is no @ask.jar", "build it, " + path);
    assertRefused("jar: ['lib/*'], handler: 'a.B'", "there is no @lib", "build it, " + path);
    assertRefused("command: ./ask --fast", "there is no @ask", "install it, " + path);
    assertRefused("runtime: ./bootstrap", "there is no @bootstrap", "install it, " + path);
    assertRefused(
        "shell: 'echo 1', workingDirectory: nowhere",
        "there is no @nowhere",
        "create the folder, or correct workingDirectory in the mapping");
  }

  @Test
  void whatIsThereMustBeWhatTheKindNeeds() throws IOException {
    Files.createDirectory(folder.resolve("ask.py"));
    assertRefused(
        "python: ask.py:f",
        "@ask.py is no file with code",
        "create the file, or correct its path in the mapping");
    Path program = write("ask.sh", "echo 1\n");
    assertRefused(
        "command: ./ask.sh",
        "@ask.sh is no program that can be started",
        "make it executable: chmod +x " + program);
  }

  @Test
  void theFileThatWasProbablyMeantIsNamed() throws IOException {
    write("asks.py", "");
    assertRefused(
        "python: ask.py:f",
        "there is no @ask.py",
        "did you mean 'asks.py'? create the file, or correct its path in the mapping");
  }

  @Test
  void aPathOfAnInterpreterIsFoundFromTheWorkingDirectory() throws IOException {
    write("ask.py", "");
    assertRefused(
        "python: ask.py:f, interpreter: venv/bin/python",
        "there is no @venv/bin/python",
        "install it, or correct its path in the mapping");
  }

  @Test
  void allThatIsMissingIsToldAtOnce() throws IOException {
    Cli.Result result =
        run(
            "functions:\n  ask: { jar: [a.jar, b.jar], handler: 'a.B' }\n  other: { node: x.js }\n");
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("there is no " + folder.resolve("a.jar")), result.err());
    assertTrue(result.err().contains("there is no " + folder.resolve("b.jar")), result.err());
    assertEquals(4, result.err().lines().count(), result.err());
  }

  @Test
  void filesOfFunctionsThatTheDefinitionDoesNotCallMayBeMissing() throws IOException {
    assertEquals(
        new Cli.Result(0, "1\n", ""),
        run("functions:\n  other: { python: x.py:f }\n  ask: { mock: { return: 1 } }\n"));
  }

  @Test
  void aMappingOnTheCommandLineIsNamedAsWritten() throws IOException {
    Cli.Result result = run("", "--function", "ask=python:none.py:f");
    assertEquals(3, result.exit());
    assertTrue(
        result.err().startsWith("asl: --function ask=python:none.py:f: the function 'ask'"),
        result.err());
  }

  private Cli.Result mocked(String testCase, String mapping) throws IOException {
    Path mocks =
        write(
            "mocks.json",
            """
            {"StateMachines": {"M": {"TestCases": {
                "T": %s}}},
             "MockedResponses": {"A": {"0": {"Return": 7}}}}
            """
                .formatted(testCase));
    return run(
        mapping,
        "--mock-config",
        mocks.toString(),
        "--state-machine=M",
        "--test-case=T",
        "--compact");
  }

  @Test
  void aMockedStateNeedsNoFile() throws IOException {
    assertEquals(
        new Cli.Result(0, "7\n", ""),
        mocked("{\"Ask\": \"A\"}", "functions: { ask: { python: none.py:f } }"));
  }

  @Test
  void aMockForAStateThatCallsNothingIsWarnedOfWithItsPlace() throws IOException {
    String mapping = "functions: { ask: { mock: { return: 1 } } }";
    String start = "asl: warning: " + folder.resolve("mocks.json");
    assertEquals(
        new Cli.Result(
            0,
            "1\n",
            start
                + ":2:11: test case 'T' has a response for the state 'Asks', which the definition"
                + " does not have. Did you mean \"Ask\"?\n"),
        mocked("{\"Asks\": \"A\"}", mapping));
    assertEquals(
        new Cli.Result(
            0,
            "7\n",
            start
                + ":2:23: test case 'T' has a response for the state 'Skip', which is no Task.\n"),
        mocked("{\"Ask\": \"A\", \"Skip\": \"A\"}", mapping));
  }

  @Test
  void aMockMayBeForAStateOfAnotherDefinitionThatRunsToo() throws IOException {
    String mapping =
        "functions: { ask: { mock: { return: 1 } } }\nstateMachines: { child: child.json }";
    assertEquals(new Cli.Result(0, "1\n", ""), mocked("{\"Child task\": \"A\"}", mapping));
    assertTrue(mocked("{\"Asks\": \"A\"}", mapping).err().contains("Did you mean \"Ask\"?"));
  }
}
