package asl.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.cli.Cli;
import asl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");

  private static void assumeInstalled(String program, String... arguments) {
    boolean there;
    try {
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(List.of(arguments));
      there = new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      there = false;
    }
    Assumptions.assumeTrue(there, program + " is not installed");
  }

  private static Object output(String definition, String input) throws Exception {
    Cli.Result result =
        Cli.run("run", SAMPLES.resolve(definition).toString(), "--input", input, "--fast-forward");
    assertEquals(0, result.exit(), result.err());
    return JsonReader.read(result.out());
  }

  private static String beside(String definition) {
    return SAMPLES.resolve(definition).resolveSibling("input.json").toString();
  }

  @Test
  void everySampleIsValid() throws Exception {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<String> definitions =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(SamplesTest::isDefinition)
              .map(Path::toString)
              .toList();
      assertTrue(definitions.size() >= 7, definitions::toString);
      for (String definition : definitions) {
        Cli.Result result = Cli.run("validate", definition);
        assertEquals(0, result.exit(), result.out());
      }
    }
  }

  private static boolean isDefinition(Path file) {
    try {
      return Files.readString(file).contains("\"StartAt\"");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theCoatIndicatorAdvises() throws Exception {
    assumeInstalled("python3", "--version");
    String weather = SAMPLES.resolve("whichcoat/weather.json").toString();
    Map<?, ?> advice = (Map<?, ?>) output("whichcoat/whichcoat.json", weather);
    assertEquals("You should wear a heavy coat today.", advice.get("Message"));
    Cli.Result none =
        Cli.run(
            "run",
            SAMPLES.resolve("whichcoat/whichcoat.json").toString(),
            "--input",
            "{\"Weather\": \"WET\"}");
    assertEquals(1, none.exit());
    assertTrue(none.err().contains("States.Runtime"), none.err());
  }

  @ParameterizedTest
  @CsvSource({"shell, sh, -c true", "node, node, --version", "java, sh, -c true"})
  void theSameFunctionsInOtherLanguagesAdviseTheSame(String kind, String program, String check)
      throws Exception {
    assumeInstalled(program, check.split(" ", 2));
    Path mapping = SAMPLES.resolve("whichcoat/" + kind + "/functions.yaml");
    Assumptions.assumeTrue(
        !kind.equals("java") || Files.exists(mapping.resolveSibling("coat.jar")),
        "coat.jar is not built");
    Map<String, String> messages = new TreeMap<>();
    for (String weather : List.of("FREEZING", "COOL", "WARM")) {
      Cli.Result result =
          Cli.run(
              "run",
              SAMPLES.resolve("whichcoat/whichcoat.json").toString(),
              "--input",
              "{\"Weather\": \"%s\"}".formatted(weather),
              "--functions",
              mapping.toString());
      assertEquals(0, result.exit(), result.err());
      Map<?, ?> advice = (Map<?, ?>) JsonReader.read(result.out());
      assertEquals(List.of("Weather", "Timestamp", "Message"), List.copyOf(advice.keySet()));
      assertTrue(String.valueOf(advice.get("Timestamp")).endsWith("+00:00"), advice::toString);
      messages.put((String) advice.get("Weather"), (String) advice.get("Message"));
    }
    assertEquals(
        Map.of(
            "FREEZING", "You should wear a heavy coat today.",
            "COOL", "You should wear a light jacket today.",
            "WARM", "You need no coat today."),
        messages);
  }

  @Test
  void aFlakyFunctionIsCalledUntilItAnswers() throws Exception {
    assumeInstalled("python3", "--version");
    assertEquals(
        Map.of("Receipt", "R-1", "Calls", 3),
        output("retry/flaky.json", beside("retry/flaky.json")));
    Map<?, ?> declined = (Map<?, ?>) output("retry/flaky.json", "{\"Card\": \"expired\"}");
    assertEquals("CardDeclined", ((Map<?, ?>) declined.get("Problem")).get("Error"));
  }

  @Test
  void aBusyServiceIsRetriedAndADeclinedCardIsCaught() throws Exception {
    assertEquals(
        Map.of("Receipt", "R-1"), output("retry/charge.json", beside("retry/charge.json")));
    Map<?, ?> declined = (Map<?, ?>) output("retry/charge.json", "{\"Card\": \"expired\"}");
    assertEquals("CardDeclined", ((Map<?, ?>) declined.get("Problem")).get("Error"));
  }

  @Test
  void oneFunctionWorksOnTheResultOfAnother() throws Exception {
    assumeInstalled("python3", "--version");
    assertEquals(
        Map.of("Item", "coat", "Total", 192),
        output("chaining/order.json", beside("chaining/order.json")));
  }

  @Test
  void branchesWorkAtTheSameTime() throws Exception {
    assertEquals(
        Map.of("Flight", "F-12", "Hotel", "H-34"),
        output("parallel/trip.json", beside("parallel/trip.json")));
  }

  @Test
  void everyItemIsWorkedOnInOrder() throws Exception {
    assertEquals(
        List.of("sea-small.png", "sky-small.png", "sun-small.png", "cat-small.png"),
        output("map/thumbnails.json", beside("map/thumbnails.json")));
  }

  @Test
  void somebodyApproves() throws Exception {
    Map<?, ?> approved =
        (Map<?, ?>) output("approval/expense.json", beside("approval/expense.json"));
    assertEquals(Map.of("Approved", true), approved.get("Answer"));
  }

  @Test
  void aProgramThatKnowsNothingOfLambdaAnswers() throws Exception {
    assertEquals(Map.of("Stock", 7), output("legacy/stock.json", beside("legacy/stock.json")));
    assertEquals(Map.of("Stock", 0), output("legacy/stock.json", "{\"Item\": \"hat\"}"));
  }
}
