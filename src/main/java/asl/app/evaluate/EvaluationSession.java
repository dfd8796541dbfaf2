package asl.app.evaluate;

import asl.app.JobException;
import asl.app.input.JsonInput;
import asl.app.input.TextReader;
import asl.definition.QueryLanguage;
import asl.expression.jsonpath.VariableName;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions against values that the user gave, and may change between them. */
public final class EvaluationSession {
  private final Trial trial = new Trial();
  private final TextReader reader;
  private final boolean jsonata;
  private @Nullable Object input;
  private final Map<String, @Nullable Object> context;
  private final Map<String, @Nullable Object> variables;
  private final Map<String, @Nullable Object> results = new LinkedHashMap<>();

  private EvaluationSession(EvaluateRequest request, TextReader reader) throws JobException {
    this.reader = reader;
    this.jsonata = request.jsonata();
    this.input = JsonInput.read(request.input(), reader);
    this.context = object("--context", request.context());
    this.variables = object("--variables", request.variables());
    for (String name : variables.keySet()) {
      requireName(name);
    }
    if (request.result() != null) {
      results.put("result", JsonInput.read("--result", request.result(), reader));
    }
    if (request.errorOutput() != null) {
      results.put("errorOutput", JsonInput.read("--error-output", request.errorOutput(), reader));
    }
  }

  /**
   * Reads the values.
   *
   * @param stdin what {@code -} means
   * @throws JobException if one of them cannot be read, or is not what it must be
   */
  public static EvaluationSession open(EvaluateRequest request, InputStream stdin)
      throws JobException {
    return new EvaluationSession(request, new TextReader(stdin));
  }

  /** Evaluates an expression or a template. */
  public Evaluated evaluate(String expression) {
    return jsonata
        ? trial.evaluateJsonata(expression, scope())
        : trial.evaluate(expression, QueryLanguage.JSONPATH, scope());
  }

  /** What may stand at the cursor. */
  public Completion complete(String line, int cursor) {
    return ExpressionCompleter.complete(line, cursor, scope());
  }

  /** Takes another input: a file, or JSON text. */
  public void input(String given) throws JobException {
    input = JsonInput.read(given, reader);
  }

  /** Assigns a variable, with or without its {@code $}. */
  public void assign(String written, String json) throws JobException {
    String name = written.startsWith("$") ? written.substring(1) : written;
    requireName(name);
    try {
      variables.put(name, JsonReader.read(json));
    } catch (JsonSyntaxException e) {
      throw new JobException(
          "the value is not JSON: " + e.getMessage() + "; texts stand in double quotes");
    }
  }

  private static void requireName(String name) throws JobException {
    if (!VariableName.isIdentifier(name) || VariableName.isReserved(name)) {
      throw new JobException("'" + name + "' cannot be the name of a variable");
    }
  }

  private PlainScope scope() {
    return new PlainScope(input, context, variables, results);
  }

  private Map<String, @Nullable Object> object(String option, @Nullable String given)
      throws JobException {
    if (!(JsonInput.read(option, given, reader) instanceof Map<?, ?> members)) {
      throw new JobException(option + " takes a JSON object");
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  /** The lines that a prompt shows when asked for help. */
  public static List<String> help() {
    return List.of(
        "Type a JSONPath, States.…(…), JSONata ({% … %} or bare) or a payload template.",
        "  :input FILE|JSON   take another input",
        "  :set NAME JSON     assign the variable $NAME",
        "  :help              this",
        "  :quit              end, as Ctrl-D does");
  }
}
