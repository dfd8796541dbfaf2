package asl.expression.jsonata;

import asl.json.JsonWriter;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words what the library throws as JSONata does: the library's own sentences name the wrong things,
 * and some of its functions fail without a code.
 */
final class LibraryError {
  private static final String BAD_ARGUMENT = "Argument error calling function ";
  private static final String MISMATCH = "T0410";
  private static final Map<String, String> ELEMENT_TYPES =
      Map.of(
          "a",
          "arrays",
          "b",
          "booleans",
          "f",
          "functions",
          "n",
          "numbers",
          "o",
          "objects",
          "s",
          "strings");
  private static final Map<String, String> FUNCTION_OF_METHOD =
      Map.of(
          "assertFn",
          "assert",
          "foldLeft",
          "reduce",
          "toBoolean",
          "boolean",
          "functionClone",
          "clone");

  private static final Map<String, String> CODE_OF_MESSAGE =
      Map.of(
          "Type parameters can only be applied to functions and arrays", "S0401",
          "Choice groups containing parameterized types are not supported", "S0402");

  private final String expression;
  private final EvaluationGuard guard;

  LibraryError(String expression, EvaluationGuard guard) {
    this.expression = expression;
    this.guard = guard;
  }

  /** The failure of an evaluation in which the library threw. */
  JsonataFailure failure(RuntimeException thrown) {
    return new JsonataFailure(
        "threw an error during evaluation. " + sentence(thrown), offset(thrown));
  }

  /** The code, a colon and the sentence. */
  String sentence(RuntimeException thrown) {
    JException error = coded(thrown);
    return ErrorTexts.of(String.valueOf(error.getError()), inserts(error));
  }

  /** Where the token begins at whose end the library was when it threw; -1 where not known. */
  private int offset(RuntimeException thrown) {
    int end = coded(thrown).getLocation();
    int offset = -1;
    for (Token token : Tokens.of(expression)) {
      if (token.offset() < end) {
        offset = token.offset();
      }
    }
    return offset;
  }

  private JException coded(RuntimeException thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof StackOverflowError) {
        return EvaluationGuard.tooDeep();
      }
      if (e instanceof OutOfMemoryError) {
        return EvaluationGuard.tooLarge();
      }
      if (e instanceof JException error && isCode(error.getError())) {
        return error;
      }
      String message = String.valueOf(e.getMessage());
      String code = CODE_OF_MESSAGE.get(message);
      if (code != null) {
        return new JException(code, -1);
      }
      if (message.startsWith(BAD_ARGUMENT)) {
        String method = message.substring(BAD_ARGUMENT.length());
        String function = FUNCTION_OF_METHOD.getOrDefault(method, method);
        return new JException(MISMATCH, -1, 1, function);
      }
    }
    return new JException(MISMATCH, -1, 1, callAt(-1));
  }

  private static boolean isCode(@Nullable String error) {
    return error != null && error.length() == 5 && Character.isDigit(error.charAt(4));
  }

  private Map<String, String> inserts(JException error) {
    Map<String, String> inserts = new HashMap<>();
    String call = callAt(error.getLocation());
    inserts.put("1", json(error.getCurrent()));
    inserts.put("2", json(error.getExpected()));
    inserts.put("raw", String.valueOf(error.getCurrent()));
    inserts.put("call", json(call));
    inserts.put("call-raw", call);
    inserts.put("operator", json(guard.innermost()));
    inserts.put(
        "type", json(ELEMENT_TYPES.getOrDefault(String.valueOf(error.getExpected()), "values")));
    return inserts;
  }

  /** The function whose call's bracket ends at the offset, or the last one called before it. */
  private String callAt(int offset) {
    String name = "";
    List<JsonataOutline.Mention> calls = JsonataOutline.of(expression).calls();
    for (JsonataOutline.Mention call : calls) {
      if (offset < 0 || call.offset() <= offset) {
        name = call.name();
      }
    }
    return name;
  }

  private static String json(@Nullable Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      return "null";
    }
    if (value instanceof Character) {
      return JsonWriter.write(value.toString());
    }
    if (value == Jsonata.NULL_VALUE) {
      return "null";
    }
    try {
      return JsonWriter.write(value == null ? null : ResultValue.plain(value));
    } catch (JsonataFailure e) {
      return "function";
    }
  }
}
