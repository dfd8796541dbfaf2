package asl.expression.jsonata.value;

import asl.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as {@code $string} and the {@code &} operator do. */
public final class Stringifier {
  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final Evaluation run;

  private Stringifier(boolean pretty, Evaluation run) {
    this.pretty = pretty;
    this.run = run;
  }

  /** The text of a defined value. */
  public static String string(@Nullable Object value, boolean pretty, Evaluation run) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof FunctionValue) {
      return "";
    }
    if (value instanceof Number number) {
      if (!Numbers.isFinite(number)) {
        throw new JsonataError("D3001", value);
      }
      return Numbers.text(number);
    }
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    Stringifier writer = new Stringifier(pretty, run);
    writer.write(JsonataList.withoutWrapper(value), 0);
    return run.hold(writer.out.toString());
  }

  private void write(@Nullable Object value, int depth) {
    run.work(1);
    if (out.length() > Evaluation.LONGEST_TEXT) {
      run.beforeText(out.length());
    }
    if (value instanceof String text) {
      JsonWriter.string(text, out);
    } else if (value instanceof Map<?, ?> map) {
      Evaluation.checkNesting(depth);
      object(map, depth);
    } else if (value instanceof List<?> list) {
      Evaluation.checkNesting(depth);
      array(list, depth);
    } else if (value instanceof FunctionValue) {
      out.append("\"\"");
    } else if (value instanceof Number number) {
      out.append(Numbers.isNumeric(value) ? Numbers.text(number) : "null");
    } else {
      out.append(value == Undefined.UNDEFINED ? "null" : value);
    }
  }

  private void object(Map<?, ?> members, int depth) {
    char separator = '{';
    for (Map.Entry<?, ?> member : MemberOrder.members(members)) {
      if (member.getValue() != Undefined.UNDEFINED) {
        out.append(separator);
        lineBreak(depth + 1);
        separator = ',';
        JsonWriter.string(String.valueOf(member.getKey()), out);
        out.append(pretty ? ": " : ":");
        write(member.getValue(), depth + 1);
      }
    }
    if (separator == '{') {
      out.append('{');
    } else {
      lineBreak(depth);
    }
    out.append('}');
  }

  private void array(List<?> elements, int depth) {
    if (elements.isEmpty()) {
      out.append("[]");
      return;
    }
    char separator = '[';
    for (Object element : elements) {
      out.append(separator);
      lineBreak(depth + 1);
      separator = ',';
      write(element, depth + 1);
    }
    lineBreak(depth);
    out.append(']');
  }

  private void lineBreak(int depth) {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }
}
