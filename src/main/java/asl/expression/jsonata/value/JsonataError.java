package asl.expression.jsonata.value;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error that JSONata has a code for, thrown while an expression is read or evaluated. */
public final class JsonataError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** The code of what ends an evaluation that takes too much; its text is the message alone. */
  public static final String BOUND = "U1001";

  private final String code;
  private final transient Map<String, @Nullable Object> inserts = new HashMap<>();
  private int offset = -1;

  /**
   * An error without inserts.
   *
   * @param code JSONata's code, such as {@code T2001}
   */
  public JsonataError(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /**
   * An error about a value.
   *
   * @param code JSONata's code
   * @param value what {@code value} stands for in its sentence
   */
  public JsonataError(String code, @Nullable Object value) {
    this(code);
    inserts.put("value", value);
  }

  /** The error of a sentence that the code does not bring along. */
  public static JsonataError saying(String code, String sentence) {
    return new JsonataError(code).with("message", sentence);
  }

  /** Adds what a name stands for in the error's sentence. */
  public JsonataError with(String name, @Nullable Object value) {
    inserts.put(name, value);
    return this;
  }

  /**
   * Tells where it happened and at which operator or function, unless that is known already.
   *
   * @param token the operator or the function's name; empty or null where it has none
   */
  public JsonataError at(int place, @Nullable String token) {
    if (offset < 0) {
      offset = place;
    }
    if (token != null && !token.isEmpty() && !inserts.containsKey("token")) {
      inserts.put("token", token);
    }
    return this;
  }

  /** JSONata's code. */
  public String code() {
    return code;
  }

  /** Where in the expression, in characters from 0; -1 where not known. */
  public int offset() {
    return offset;
  }

  /** What the names in the error's sentence stand for. */
  public Map<String, @Nullable Object> inserts() {
    return inserts;
  }
}
