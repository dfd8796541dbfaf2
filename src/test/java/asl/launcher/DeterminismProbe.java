package asl.launcher;

import asl.cli.AslCommandLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs every definition of the samples and of the execution cases with mocks in virtual time, and
 * prints a checksum of all that each gave: output, trace, histories and objects. A program of its
 * own, since what a JVM shuffles it shuffles once.
 */
final class DeterminismProbe {
  /** Answers of different length, failures among them, that overtake each other. */
  private static final String MAPPING =
      """
      functions:
        "*":
          mock:
            - { return: { n: 1, s: [one, two] }, delay: 3s, times: 2 }
            - { error: Flaky, cause: once, times: 1 }
            - { return: 2, times: 3 }
            - { return: { Payload: late, StatusCode: 200 }, delay: 2s }
          concurrency: 3
      buckets: { bucket: buckets, my-bucket: buckets, data: buckets, results: buckets }
      """;

  private final Path home;
  private final Path work;

  private DeterminismProbe(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** Of the folder of the sources, a folder to work in, and how often. */
  public static void main(String[] arguments) throws Exception {
    DeterminismProbe probe = new DeterminismProbe(Path.of(arguments[0]), Path.of(arguments[1]));
    int rounds = Integer.parseInt(arguments[2]);
    List<String> first = probe.checksums();
    for (int round = 1; round < rounds; round++) {
      List<String> again = probe.checksums();
      for (int i = 0; i < first.size(); i++) {
        if (!first.get(i).equals(again.get(i))) {
          first.set(i, first.get(i) + " and " + again.get(i));
        }
      }
    }
    first.forEach(System.out::println);
  }

  private List<String> checksums() throws Exception {
    List<String> sums = new ArrayList<>();
    for (Path definition : definitions()) {
      sums.add(home.relativize(definition) + " " + checksum(definition));
    }
    return sums;
  }

  private List<Path> definitions() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("samples", "src/test/resources/execution")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .filter(DeterminismProbe::isDefinition)
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isDefinition(Path file) {
    try {
      return Files.readString(file).contains("\"StartAt\"")
          && !file.getFileName().toString().equals("history.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String checksum(Path definition) throws Exception {
    clear(work);
    Path buckets = Files.createDirectories(work.resolve("buckets"));
    Path given = definition.resolveSibling("buckets");
    if (Files.isDirectory(given)) {
      copy(given, buckets);
    }
    Path mapping = Files.writeString(work.resolve("functions.yaml"), MAPPING);
    Path input = definition.resolveSibling("input.json");
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    int exitCode =
        AslCommandLine.run(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            Map.of(),
            "run",
            definition.toString(),
            "--input",
            Files.exists(input) ? input.toString() : "{\"items\": [1, 2, 3]}",
            "--functions",
            mapping.toString(),
            "--fast-forward",
            "--max-events",
            "3000",
            "--history",
            work.resolve("history.json").toString());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(told.toByteArray());
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(work.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return exitCode + " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
