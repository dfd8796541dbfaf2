package asl.fuzz;

import asl.cli.Cli;
import asl.fuzz.Corpus.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call: its words and the files that it finds. Nothing in it runs a program or writes outside
 * of its folder: tasks have mocks only.
 *
 * @param words the command line
 * @param stdin the standard input
 * @param files the content of the files by name
 */
record FuzzedCall(List<String> words, String stdin, Map<String, String> files) {
  /** What a mapping for a run must not hold: what runs, what reaches out, what writes. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "shell|command|python|node|jar|runtime|http|url|aws:|\\baws\\b|bucket|prompt|program"
              + "|handler|\\\\[xu]|!!",
          Pattern.CASE_INSENSITIVE);

  /** What would wait for an answer from outside. */
  private static final Pattern WAITS = Pattern.compile("waitForTaskToken|activity|\\\\u");

  private static final Pattern STATE = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\\{\\s*\"Type\"");

  /** Answers for every function, activity and service. */
  private static final String ALL_MOCKED =
      """
      functions: { "*": { mock: [ {return: {ok: true}}, {error: E, cause: c, times: 2} ] } }
      services: { "arn:aws:states:::*": { mock: [ {return: {}} ] } }
      """;

  private static final List<String> TRACES =
      List.of("table", "tree", "timeline", "line", "why", "summary", "json", "jsonl", "html");

  /** A call from a source of chance. */
  static FuzzedCall of(Random random) {
    Builder builder = new Builder(random);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> builder.validate();
      case 3, 4, 5 -> builder.run();
      case 6, 7 -> builder.graph();
      case 8, 9 -> builder.trace();
      case 10 -> builder.eval();
      default -> builder.anything();
    }
    return new FuzzedCall(builder.words, builder.stdin, builder.files);
  }

  /** Writes the files and runs it there; FOLDER/ in a word stands for the folder. */
  Cli.Result in(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    String[] line =
        words.stream().map(word -> word.replace("FOLDER/", folder + "/")).toArray(String[]::new);
    return Cli.stdin(stdin).call(line);
  }

  private static final class Builder {
    final List<String> words = new ArrayList<>();
    final Map<String, String> files = new LinkedHashMap<>();
    String stdin = "";
    private final Random random;

    Builder(Random random) {
      this.random = random;
    }

    private boolean once(int in) {
      return random.nextInt(in) == 0;
    }

    private String one(List<String> choices) {
      return once(40) ? Mutation.word(random) : choices.get(random.nextInt(choices.size()));
    }

    private String file(String name, Kind kind) {
      files.put(name, Mutation.text(kind, random));
      return "FOLDER/" + name;
    }

    private void option(String name, String value) {
      if (random.nextBoolean()) {
        words.add(name + "=" + value);
      } else {
        words.addAll(List.of(name, value));
      }
    }

    private String definition() {
      boolean isTemplate = once(6);
      String ending = once(5) ? ".yaml" : isTemplate ? ".yaml" : ".asl.json";
      if (once(30)) {
        stdin = Mutation.text(Kind.DEFINITION, random);
        return "-";
      }
      return file("d" + ending, isTemplate ? Kind.TEMPLATE : Kind.DEFINITION);
    }

    private void settings() {
      if (once(8)) {
        String text = Mutation.text(Kind.SETTINGS, random);
        if (!FORBIDDEN.matcher(text).find() && !text.contains("output")) {
          files.put(".asl.yaml", text);
        }
      }
    }

    private void junk() {
      if (once(15)) {
        words.add(once(2) ? "--" + Mutation.word(random).replace("=", "") : Mutation.word(random));
      }
    }

    private void validate() {
      words.add("validate");
      settings();
      option("--format", one(List.of("text", "json", "sarif", "github", "junit", "gcc")));
      if (once(6)) {
        option("--type", one(List.of("STANDARD", "EXPRESS")));
      }
      if (once(8)) {
        option("--severity", Mutation.word(random) + "=" + one(List.of("error", "info", "off")));
      }
      if (once(8)) {
        option("--substitute", Mutation.word(random) + "=" + Mutation.word(random));
      }
      words.add(definition());
      if (once(10)) {
        words.add(file("other.json", Kind.HISTORY));
      }
      junk();
    }

    private void run() {
      String definition = definition();
      String text = files.values().isEmpty() ? stdin : files.values().iterator().next();
      boolean waits = WAITS.matcher(text).find();
      words.addAll(List.of("run", definition, "--fast-forward"));
      option("--max-events", once(20) ? Mutation.word(random) : "400");
      option("--trace", one(TRACES.subList(0, 8)));
      if (once(2)) {
        option(
            "--input", once(3) ? Mutation.text(Kind.INPUT, random) : file("in.json", Kind.INPUT));
      }
      if (once(3)) {
        option("--history", "FOLDER/out.json" + (once(2) ? "l" : ""));
      }
      if (once(3)) {
        option("--seed", once(4) ? Mutation.word(random) : "7");
      }
      if (once(6)) {
        words.add("--express");
      }
      if (once(3)) {
        words.add("--compact");
      }
      if (once(6)) {
        option("--start-at", state(text));
      }
      if (once(6)) {
        option("--variables", once(2) ? "{\"a\": [1, {\"b\": null}]}" : any(Kind.INPUT));
      }
      if (once(8)) {
        option("--redrive", file("redrive.json", Kind.HISTORY));
      }
      if (waits) {
        files.put("functions.yaml", ALL_MOCKED);
      } else {
        answers();
      }
      junk();
    }

    private String any(Kind kind) {
      return Mutation.text(kind, random);
    }

    /** A name that may be a state's. */
    private String state(String definition) {
      List<String> names = new ArrayList<>(List.of(Mutation.word(random)));
      Matcher matcher = STATE.matcher(definition);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      return one(names);
    }

    private void answers() {
      if (once(3)) {
        option("--mock-config", file("mocks.json", Kind.MOCKS));
        option("--state-machine", one(List.of("m", "order")));
        option("--test-case", one(List.of("c", "HappyPath")));
        return;
      }
      if (once(4)) {
        option("--replay", file("replay.json", Kind.HISTORY));
        return;
      }
      String mapping = Mutation.text(Kind.MAPPING, random);
      boolean isSafe = !FORBIDDEN.matcher(mapping.replace("arn:aws:", "")).find();
      files.put(
          "functions.yaml", isSafe ? mapping : "functions: { '*': { mock: [ {return: 1} ] } }");
    }

    private void graph() {
      words.addAll(List.of("graph", definition()));
      settings();
      if (once(4)) {
        option("--output", "FOLDER/picture.png");
        option("--scale", once(4) ? Mutation.word(random) : one(List.of("0.2", "1", "2")));
      } else {
        option("--format", one(List.of("terminal", "mermaid", "dot", "svg", "json")));
      }
      if (once(3)) {
        option("--history", file("h.json", Kind.HISTORY));
      }
      if (once(6)) {
        words.add("--ascii");
      }
      junk();
    }

    private void trace() {
      words.addAll(List.of("trace", file(once(4) ? "h.jsonl" : "h.json", Kind.HISTORY)));
      settings();
      option("--format", one(TRACES));
      for (String flag : List.of("--data", "--changes", "--full", "--errors")) {
        if (once(5)) {
          words.add(flag);
        }
      }
      if (once(4)) {
        option("--definition", file("d.json", Kind.DEFINITION));
      }
      if (once(5)) {
        option("--diff", file("h2.json", Kind.HISTORY));
      }
      if (once(6)) {
        option("--redact", Mutation.word(random));
      }
      if (once(6)) {
        option("--state", Mutation.word(random));
      }
      junk();
    }

    private void eval() {
      words.add("eval");
      if (once(2)) {
        option("--input", file("in.json", Kind.INPUT));
      }
      if (once(3)) {
        words.add("--jsonata");
      }
      if (once(3)) {
        words.add("--compact");
      }
      if (once(4)) {
        words.add("--raw");
      }
      words.add(once(4) ? Mutation.text(Kind.INPUT, random) : "$" + Mutation.word(random));
      junk();
    }

    private void anything() {
      settings();
      words.add(
          one(
              List.of(
                  "explain", "config", "help", "version", "validate", "graph", "trace", "eval")));
      for (int i = random.nextInt(4); i > 0; i--) {
        junk();
        words.add(Mutation.word(random).replaceFirst("^-?o.*|^--output.*", ""));
      }
      stdin = Mutation.text(Kind.INPUT, random);
    }
  }
}
