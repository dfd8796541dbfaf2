package asl.conformance;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A recorded execution.
 *
 * @param folder where its files are
 * @param description what {@code case.json} says
 */
record ConformanceCase(Path folder, Map<?, ?> description) {
  /** All cases below the folder of recordings, in the order of their paths. */
  static List<ConformanceCase> all(Path recordings) throws IOException, JsonSyntaxException {
    List<ConformanceCase> cases = new ArrayList<>();
    for (String kind : List.of("cases", "local_mock")) {
      try (Stream<Path> files = Files.walk(recordings.resolve(kind), 3)) {
        for (Path file : files.filter(path -> path.endsWith("case.json")).sorted().toList()) {
          cases.add(new ConformanceCase(file.getParent(), read(file)));
        }
      }
    }
    return cases;
  }

  String area() {
    return folder.getParent().getFileName().toString();
  }

  /** The area and the folder's name. */
  String name() {
    return area() + "/" + folder.getFileName();
  }

  Map<?, ?> expected() throws IOException, JsonSyntaxException {
    return read(folder.resolve("expected.json"));
  }

  /** The words behind {@code asl run} that run it as its author ran it on AWS. */
  List<String> commandLine(Path history) {
    List<String> words = new ArrayList<>();
    words.add(folder.resolve("definition.json").toString());
    words.addAll(List.of("--input", folder.resolve("input.json").toString()));
    words.addAll(List.of("--fast-forward", "--trace", "off", "--history", history.toString()));
    if (description.get("mock_config") instanceof String file) {
      words.addAll(List.of("--mock-config", folder.resolve(file).toString()));
      words.addAll(List.of("--state-machine", (String) description.get("state_machine_name")));
      words.addAll(List.of("--test-case", (String) description.get("test_case")));
    } else if ("replay".equals(description.get("run"))) {
      words.addAll(List.of("--replay", folder.resolve("recording.json").toString()));
    } else {
      functions(words);
    }
    if ("EXPRESS".equals(description.get("type"))) {
      words.add("--express");
    }
    return words;
  }

  /** The mapping file tells the buckets; the functions are told by the description. */
  private void functions(List<String> words) {
    if (!(description.get("lambdas") instanceof Map<?, ?> lambdas) || lambdas.isEmpty()) {
      Path mapping = folder.resolve("functions.yaml");
      if (Files.exists(mapping)) {
        words.addAll(List.of("--functions", mapping.toString()));
      }
      return;
    }
    for (Object lambda : lambdas.values()) {
      Map<?, ?> function = (Map<?, ?>) lambda;
      Path handler = folder.resolve((String) function.get("handler")).normalize();
      words.add("--function");
      words.add(function.get("function_name") + "=python:" + handler + ":handler");
    }
  }

  private static Map<?, ?> read(Path file) throws IOException, JsonSyntaxException {
    return (Map<?, ?>) JsonReader.read(Files.readAllBytes(file));
  }
}
