package asl.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The texts that are changed: small files of the tests and samples, and some that stand here. */
final class Corpus {
  /** What a text is taken for. */
  enum Kind {
    DEFINITION,
    INPUT,
    HISTORY,
    MAPPING,
    MOCKS,
    SETTINGS,
    TEMPLATE
  }

  private static final int LARGEST = 12_000;
  private static final int MOST = 400;

  private static final Map<Kind, List<String>> TEXTS = load();

  private Corpus() {}

  static String pick(Kind kind, Random random) {
    List<String> texts = TEXTS.getOrDefault(kind, List.of());
    return texts.get(random.nextInt(texts.size()));
  }

  private static Map<Kind, List<String>> load() {
    Map<Kind, List<String>> texts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      texts.put(kind, new ArrayList<>());
    }
    for (String folder : List.of("src/test/resources", "samples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> add(file, texts));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    texts.get(Kind.MAPPING).addAll(List.of(MAPPING, MAPPING.replace("\n", "\r\n")));
    texts.get(Kind.MOCKS).add(MOCKS);
    texts.get(Kind.SETTINGS).addAll(List.of(SETTINGS, "{}", ""));
    texts.get(Kind.TEMPLATE).addAll(List.of(TEMPLATE, TEMPLATE_JSON));
    texts.get(Kind.INPUT).addAll(List.of("{}", "null", "[1, 2.5e3, \"x\"]"));
    return texts;
  }

  private static void add(Path file, Map<Kind, List<String>> texts) {
    String name = String.valueOf(file.getFileName());
    try {
      boolean isText = name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".jsonl");
      if (!isText || Files.size(file) > LARGEST) {
        return;
      }
      String text = Files.readString(file);
      List<String> list = texts.get(kind(name, text));
      if (list.size() < MOST) {
        list.add(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Kind kind(String name, String text) {
    if (text.contains("\"events\"") || text.contains("previousEventId")) {
      return Kind.HISTORY;
    }
    if (text.contains("MockedResponses")) {
      return Kind.MOCKS;
    }
    if (text.contains("Resources") && text.contains("AWS::")) {
      return Kind.TEMPLATE;
    }
    if (text.contains("StartAt")) {
      return Kind.DEFINITION;
    }
    return name.contains("functions") ? Kind.MAPPING : Kind.INPUT;
  }

  private static final String MAPPING =
      """
      functions:
        "*":
          mock:
            - { return: { ok: true, n: 1.5, list: [1, null, text] }, delay: 10ms }
            - { error: My.Error, cause: "no", times: 2 }
      services:
        "arn:aws:states:::sqs:*": { mock: [ { return: {} } ] }
      """;

  private static final String MOCKS =
      """
      {"StateMachines": {"m": {"TestCases": {"c": {"T": "r", "Ask": "r"}}}},
       "MockedResponses": {"r": {"0": {"Return": {"a": [1, 2]}},
         "1-3": {"Throw": {"Error": "E", "Cause": "c"}}}}}
      """;

  private static final String SETTINGS =
      """
      color: never
      validate: { fail-on: warning, ignore: [ NO_PATH ], severity: [ "A=info" ] }
      trace: { format: tree, data: true }
      graph: { format: mermaid }
      """;

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::Serverless-2016-10-31
      Parameters: { Name: { Type: String, Default: x } }
      Resources:
        M:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionSubstitutions: { F: !GetAtt Fn.Arn, Table: !Ref T }
            Definition:
              StartAt: A
              States:
                A: { Type: Task, Resource: "${F}", Next: B }
                B: { Type: Pass, Result: !Sub "${Name}-b", End: true }
        N:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            DefinitionString: !Sub |
              {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
        Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: fn } }
      """;

  private static final String TEMPLATE_JSON =
      """
      {"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
        "DefinitionString": {"Fn::Join": ["", ["{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":",
          {"Fn::Sub": "{\\"Type\\":\\"Pass\\",\\"End\\":true}"}, "}}"]]}}}}}
      """;
}
