package asl.expression.template;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.expression.FixedScope;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.ReferencePath;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in recorded histories the Pass states whose output follows from their input, and the Task
 * states whose parameters do: entered and exited, scheduled or failed in neighbouring events,
 * without random functions and without context paths other than {@code $$.Execution.Input} and
 * {@code $$.State.Name}.
 */
final class RecordedStates {
  private static final Set<Object> ENTERED = Set.of("PassStateEntered", "TaskStateEntered");

  /** Values that were made up for the recording, and are others in each event. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("w[0-9a-f]{8}(?=\")|(?<=:stateMachine:)[^\"]*");

  private static final Set<Object> ENDED =
      Set.of("PassStateExited", "TaskScheduled", "LambdaFunctionScheduled", "ExecutionFailed");

  private RecordedStates() {}

  /**
   * One state that was passed.
   *
   * @param place the case and the state
   * @param state the state's definition
   * @param scope what it sees
   * @param exit the event in which it ends
   */
  record Recorded(String place, Map<?, ?> state, FixedScope scope, Map<?, ?> exit) {
    /** The recorded output, or the recorded failure. */
    String expected() throws JsonSyntaxException {
      if (exit.get("stateExitedEventDetails") instanceof Map<?, ?> details) {
        return sorted(JsonReader.read((String) Objects.requireNonNull(details.get("output"))));
      }
      if (exit.get("taskScheduledEventDetails") instanceof Map<?, ?> details) {
        return sorted(JsonReader.read((String) Objects.requireNonNull(details.get("parameters"))));
      }
      if (exit.get("lambdaFunctionScheduledEventDetails") instanceof Map<?, ?> details) {
        return sorted(JsonReader.read((String) Objects.requireNonNull(details.get("input"))));
      }
      Map<?, ?> details = member(exit, "executionFailedEventDetails");
      String cause = String.valueOf(details.get("cause"));
      String own = cause.substring(cause.indexOf("). ") + 3);
      return details.get("error") + ": " + withoutInput(own);
    }

    /** The output, or the failure, as evaluated here. */
    String evaluate() throws ExpressionSyntaxException {
      try {
        return sorted(output());
      } catch (EvaluationException e) {
        return e.error() + ": " + withoutInput(e.causeText());
      }
    }

    private @Nullable Object output() throws ExpressionSyntaxException, EvaluationException {
      Object raw = scope.root();
      Object input = path("InputPath", raw);
      Object result = state.containsKey("Result") ? state.get("Result") : input;
      if (state.containsKey("Parameters")) {
        Object template = state.get("Parameters");
        result = PayloadTemplate.compile(template, () -> 0).evaluate(over(input));
      }
      if ("Task".equals(state.get("Type"))) {
        return result;
      }
      Object combined = raw;
      if (!state.containsKey("ResultPath")) {
        combined = result;
      } else if (state.get("ResultPath") instanceof String text) {
        combined = ReferencePath.compile(text).put(raw, result);
      }
      return path("OutputPath", combined);
    }

    private @Nullable Object path(String field, @Nullable Object root)
        throws ExpressionSyntaxException, EvaluationException {
      if (!state.containsKey(field)) {
        return root;
      }
      String text = (String) state.get(field);
      return text == null ? Map.of() : JsonPath.compile(text).evaluate(over(root));
    }

    private FixedScope over(@Nullable Object root) {
      return new FixedScope(root, scope.context(), scope.assigned());
    }

    /** The input is a placeholder in the recordings. */
    private static String withoutInput(String cause) {
      int at = cause.indexOf("in the input '");
      return at < 0 ? cause : cause.substring(0, at);
    }
  }

  static List<Recorded> in(Path cases) throws IOException, JsonSyntaxException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(cases, 3)) {
      files = walked.filter(file -> file.endsWith("recording.json")).sorted().toList();
    }
    List<Recorded> found = new ArrayList<>();
    for (Path file : files) {
      Path folder = Objects.requireNonNull(file.getParent());
      if (JsonReader.read(Files.readAllBytes(file)) instanceof Map<?, ?> history
          && JsonReader.read(Files.readAllBytes(folder.resolve("definition.json")))
              instanceof Map<?, ?> definition
          && !definition.containsKey("QueryLanguage")) {
        collect(folder, definition, (List<?>) history.get("events"), found);
      }
    }
    return found;
  }

  private static void collect(
      Path folder, Map<?, ?> definition, @Nullable List<?> events, List<Recorded> found)
      throws JsonSyntaxException {
    Map<?, ?> states = member(definition, "States");
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    Object executionInput = null;
    for (int i = 0; events != null && i < events.size(); i++) {
      Map<?, ?> event = (Map<?, ?>) events.get(i);
      if (event.get("executionStartedEventDetails") instanceof Map<?, ?> details) {
        executionInput = JsonReader.read((String) Objects.requireNonNull(details.get("input")));
      }
      if (ENTERED.contains(event.get("type")) && i + 1 < events.size()) {
        Map<?, ?> entered = member(event, "stateEnteredEventDetails");
        String name = (String) Objects.requireNonNull(entered.get("name"));
        if (states.get(name) instanceof Map<?, ?> state
            && isDerivable(state)
            && isComparable(event, (Map<?, ?>) events.get(i + 1))) {
          Map<String, @Nullable Object> context = new LinkedHashMap<>();
          context.put("State", Map.of("Name", name));
          Map<String, @Nullable Object> execution = new LinkedHashMap<>();
          execution.put("Input", executionInput);
          context.put("Execution", execution);
          Object input = JsonReader.read((String) Objects.requireNonNull(entered.get("input")));
          found.add(
              new Recorded(
                  folder.getFileName() + " " + name,
                  state,
                  new FixedScope(input, context, new LinkedHashMap<>(variables)),
                  (Map<?, ?>) events.get(i + 1)));
        }
      }
      assign(event, variables);
    }
  }

  private static boolean isDerivable(Map<?, ?> state) {
    String text = JsonWriter.write(state);
    String other = text.replace("$$.Execution.Input", "").replace("$$.State.Name", "");
    return !other.contains("$$")
        && !text.contains("States.UUID")
        && !text.contains("States.MathRandom")
        && !text.contains("JSONata");
  }

  /**
   * Whether the next event tells what came of the state's fields: metadata of HTTP calls are
   * placeholders, and a Task may fail for other fields, a Pass state for its size.
   */
  private static boolean isComparable(Map<?, ?> entered, Map<?, ?> exit) {
    boolean fails = "ExecutionFailed".equals(exit.get("type"));
    return ENDED.contains(exit.get("type"))
        && !(fails && "TaskStateEntered".equals(entered.get("type")))
        && !String.valueOf(entered).contains("SdkHttpMetadata")
        && !String.valueOf(exit).contains("States.DataLimitExceeded");
  }

  private static void assign(Map<?, ?> event, Map<String, @Nullable Object> variables)
      throws JsonSyntaxException {
    if (event.get("stateExitedEventDetails") instanceof Map<?, ?> details
        && details.get("assignedVariables") instanceof Map<?, ?> assigned) {
      for (Map.Entry<?, ?> variable : assigned.entrySet()) {
        Object value = variable.getValue();
        variables.put(
            (String) variable.getKey(),
            value instanceof String text ? JsonReader.read(text) : value);
      }
    }
  }

  private static Map<?, ?> member(Map<?, ?> object, String name) {
    return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
  }

  /** JSON text with members by name, so that equal values have equal texts. */
  private static String sorted(@Nullable Object value) {
    return PLACEHOLDER.matcher(JsonWriter.write(inOrder(value))).replaceAll("*");
  }

  private static @Nullable Object inOrder(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> ordered = new TreeMap<>();
      members.forEach((name, member) -> ordered.put((String) name, inOrder(member)));
      return ordered;
    }
    if (value instanceof List<?> elements) {
      List<@Nullable Object> ordered = new ArrayList<>();
      elements.forEach(element -> ordered.add(inOrder(element)));
      return ordered;
    }
    return value;
  }
}
