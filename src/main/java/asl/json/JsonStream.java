package asl.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A sequence of JSON values read one by one, so that memory holds one of them at a time. */
public final class JsonStream implements AutoCloseable {
  private final JsonParser parser;
  private @Nullable JsonToken current;

  JsonStream(JsonParser parser) {
    this.parser = parser;
  }

  /** Moves to the next value; false at the end of the text. */
  public boolean advance() throws JsonSyntaxException {
    try {
      current = parser.nextToken();
      return current != null && current != JsonToken.END_ARRAY;
    } catch (JacksonException e) {
      throw JsonReader.syntaxError(e, parser);
    }
  }

  /** Steps into the array at hand, so that {@link #advance} gives its elements; false if none. */
  public boolean enterArray() {
    return current == JsonToken.START_ARRAY;
  }

  /** Steps into the object at hand and to the value of the member; false if there is none. */
  public boolean enterMember(String name) throws JsonSyntaxException {
    try {
      if (current != JsonToken.START_OBJECT) {
        return false;
      }
      String found;
      while ((found = parser.nextName()) != null) {
        current = parser.nextToken();
        if (found.equals(name)) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      throw JsonReader.syntaxError(e, parser);
    }
  }

  /** Steps into the array at hand and to its element; false if there is none. */
  public boolean enterElement(int index) throws JsonSyntaxException {
    try {
      if (current != JsonToken.START_ARRAY) {
        return false;
      }
      for (int passed = 0; ; passed++) {
        current = parser.nextToken();
        if (current == null || current == JsonToken.END_ARRAY) {
          return false;
        }
        if (passed == index) {
          return true;
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      throw JsonReader.syntaxError(e, parser);
    }
  }

  /** Whether the value at hand is an object. */
  public boolean atObject() {
    return current == JsonToken.START_OBJECT;
  }

  /**
   * Moves to the next member of the object at hand; {@link #value} or {@link #enterArray} must have
   * taken the value of the one before.
   *
   * @return its name; null at the object's end
   */
  public @Nullable String nextMember() throws JsonSyntaxException {
    try {
      String name = parser.nextName();
      if (name != null) {
        current = parser.nextToken();
      }
      return name;
    } catch (JacksonException e) {
      throw JsonReader.syntaxError(e, parser);
    }
  }

  /** The line of the value at hand, counted from 1. */
  public int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The column of the value at hand, counted from 1. */
  public int column() {
    return parser.currentTokenLocation().getColumnNr();
  }

  /** The value at hand, read whole. */
  public @Nullable Object value() throws JsonSyntaxException {
    if (current == null) {
      throw new IllegalStateException("no value at hand: call advance first");
    }
    try {
      return JsonReader.value(parser, current);
    } catch (JacksonException e) {
      throw JsonReader.syntaxError(e, parser);
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
