package asl.engine.items;

import asl.json.JsonReader;
import asl.json.JsonStream;
import asl.json.JsonSyntaxException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array in an object of a bucket, the members of a JSON object there, each
 * as a pair, or the lines of a JSON Lines one.
 */
final class JsonItems implements ItemSource {
  private final JsonStream stream;
  private final String where;
  private final boolean members;
  private @Nullable String key;
  private @Nullable Object value;

  private JsonItems(JsonStream stream, String where, boolean members) {
    this.stream = stream;
    this.where = where;
    this.members = members;
  }

  static JsonItems lines(InputStream in, String where) {
    return new JsonItems(JsonReader.stream(in), where, false);
  }

  /**
   * The elements of the array, or the members of the object, that the pointer leads to; of the
   * whole document without one.
   */
  static JsonItems document(InputStream in, @Nullable String pointer, String where)
      throws ItemReaderException {
    JsonStream stream = JsonReader.stream(in);
    try {
      if (!stream.advance() || !leads(stream, pointer == null ? "" : pointer)) {
        throw refused(
            stream,
            "The provided ReaderConfig.ItemsPointer does not match any valid path in the JSON"
                + " structure.");
      }
      if (stream.atObject()) {
        return new JsonItems(stream, where, true);
      }
      if (stream.enterArray()) {
        return new JsonItems(stream, where, false);
      }
      throw refused(stream, "Attempting to map over non-iterable node.");
    } catch (JsonSyntaxException e) {
      stream.close();
      throw notJson(where, e);
    }
  }

  private static ItemReaderException refused(JsonStream stream, String reason) {
    stream.close();
    return new ItemReaderException(reason);
  }

  /** Whether the pointer leads somewhere, where the stream stands then (RFC 6901). */
  private static boolean leads(JsonStream stream, String pointer) throws JsonSyntaxException {
    if (pointer.isEmpty()) {
      return true;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      boolean found =
          stream.atObject()
              ? stream.enterMember(token.replace("~1", "/").replace("~0", "~"))
              : token.matches("0|[1-9][0-9]{0,8}") && stream.enterElement(Integer.parseInt(token));
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static ItemReaderException notJson(String where, JsonSyntaxException e) {
    return new ItemReaderException(
        where + " is not valid JSON at line " + e.line() + ": " + e.getMessage());
  }

  @Override
  public boolean advance() throws ItemReaderException {
    try {
      if (members) {
        key = stream.nextMember();
      }
      if (members ? key == null : !stream.advance()) {
        return false;
      }
      value = stream.value();
      return true;
    } catch (JsonSyntaxException e) {
      throw notJson(where, e);
    }
  }

  @Override
  public @Nullable Object item() {
    if (!members) {
      return value;
    }
    Map<String, @Nullable Object> pair = new LinkedHashMap<>();
    pair.put("Key", key);
    pair.put("Value", value);
    return pair;
  }

  @Override
  public @Nullable Object value() {
    return value;
  }

  @Override
  public @Nullable String key() {
    return key;
  }

  @Override
  public String origin() {
    return where;
  }

  @Override
  public void close() {
    stream.close();
  }
}
