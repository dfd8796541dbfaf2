package asl.app.evaluate;

import asl.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** What came of an expression. */
public sealed interface Evaluated {
  /**
   * It has a value.
   *
   * @param value the value as plain Java
   */
  record Value(@Nullable Object value) implements Evaluated {
    /** The value as JSON, on several lines where it has some. */
    public String text() {
      return JsonWriter.writePretty(value);
    }

    /** The value as JSON on one line. */
    public String line() {
      return JsonWriter.writeLine(value);
    }

    /** Whether it is a string. */
    public boolean isString() {
      return value instanceof String;
    }

    /** The text of a string without its quotes; anything else as {@link #line} has it. */
    public String raw() {
      return value instanceof String text ? text : line();
    }
  }

  /**
   * It has none.
   *
   * @param error the ASL error name; null if the expression is none that could be evaluated
   * @param sentence what is wrong
   * @param expression the text that is at fault
   * @param offset where in it, in characters from 0; -1 where not known
   * @param place the member of the template that holds it; null if it is the whole
   * @param help how to mend it; null where nothing can be said
   */
  record Fault(
      @Nullable String error,
      String sentence,
      String expression,
      int offset,
      @Nullable String place,
      @Nullable String help)
      implements Evaluated {
    /** The same at a place in a template. */
    Fault at(String newPlace) {
      return new Fault(error, sentence, expression, offset, newPlace, help);
    }
  }
}
