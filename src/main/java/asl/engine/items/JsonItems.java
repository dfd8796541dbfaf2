package asl.engine.items;

import asl.json.JsonReader;
import asl.json.JsonStream;
import asl.json.JsonSyntaxException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The elements of a JSON array in an object of a bucket, or the lines of a JSON Lines one. */
final class JsonItems implements ItemSource {
  private final JsonStream stream;
  private final String where;
  private @Nullable Object item;

  private JsonItems(JsonStream stream, String where) {
    this.stream = stream;
    this.where = where;
  }

  static JsonItems lines(InputStream in, String where) {
    return new JsonItems(JsonReader.stream(in), where);
  }

  /** The elements of the array that the pointer leads to; the whole document without one. */
  static JsonItems array(InputStream in, @Nullable String pointer, String where)
      throws ItemReaderException {
    JsonItems items = new JsonItems(JsonReader.stream(in), where);
    try {
      boolean found = items.stream.advance();
      if (pointer != null && !pointer.isEmpty()) {
        for (String token : pointer.substring(1).split("/", -1)) {
          String name = token.replace("~1", "/").replace("~0", "~");
          found = found && items.stream.enterMember(name);
        }
      }
      if (!found || !items.stream.enterArray()) {
        items.close();
        throw new ItemReaderException("Attempting to map over non-iterable node.");
      }
      return items;
    } catch (JsonSyntaxException e) {
      items.close();
      throw notJson(where, e);
    }
  }

  private static ItemReaderException notJson(String where, JsonSyntaxException e) {
    return new ItemReaderException(
        where + " is not valid JSON at line " + e.line() + ": " + e.getMessage());
  }

  @Override
  public boolean advance() throws ItemReaderException {
    try {
      if (!stream.advance()) {
        return false;
      }
      item = stream.value();
      return true;
    } catch (JsonSyntaxException e) {
      throw notJson(where, e);
    }
  }

  @Override
  public @Nullable Object item() {
    return item;
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
