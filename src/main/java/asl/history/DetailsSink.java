package asl.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the fields of an event's details, in their order. */
public interface DetailsSink {
  /** A field as it is, null included. */
  void member(String name, @Nullable Object value);

  /** A field with data, which AWS prints as JSON text; JSON null is the text {@code null}. */
  void jsonText(String name, @Nullable Object value);

  /** Data, and the field that says that they are whole. */
  void data(String name, @Nullable Object value);

  /** The assigned variables, each as JSON text; nothing if there are none. */
  void variables(@Nullable Map<String, @Nullable Object> variables);

  /** A text; nothing if it is null. */
  default void text(String name, @Nullable String value) {
    json(name, value);
  }

  /** A number; nothing if it is null. */
  default void number(String name, @Nullable Long value) {
    json(name, value);
  }

  /** Any value; nothing if it is null. */
  default void json(String name, @Nullable Object value) {
    if (value != null) {
      member(name, value);
    }
  }
}
