package asl.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into plain Java values: {@code null}, {@link Boolean}, {@link String}, {@link
 * Integer}, {@link Long}, {@link java.math.BigInteger}, {@link Double} (see {@link JsonNumber}),
 * {@link List} and insertion-ordered {@link Map}. A value is never changed once it is shared. Of
 * duplicate keys the last one wins.
 */
public final class JsonReader {
  /** Made when a text comes that needs it. */
  private static final class Library {
    private static final JsonFactory FACTORY =
        JsonFactory.builder().recyclerPool(new ParserBuffers()).build();
  }

  /** Made when a text comes that must not name a member twice. */
  private static final class StrictLibrary {
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .recyclerPool(new ParserBuffers())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  private JsonReader() {}

  /** Reads one value; anything but white space behind it is an error. */
  public static @Nullable Object read(String text) throws JsonSyntaxException {
    Object small = SmallText.read(text);
    if (small != SmallText.UNREAD) {
      return small;
    }
    try (JsonParser parser = Library.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return document(parser);
    } catch (JacksonException e) {
      throw syntaxError(e, null);
    }
  }

  /** Reads one value, of whose objects none may have two members of one name. */
  public static @Nullable Object readStrictly(String text) throws JsonSyntaxException {
    Object small = SmallText.readStrictly(text);
    if (small != SmallText.UNREAD) {
      return small;
    }
    try (JsonParser parser = StrictLibrary.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return document(parser);
    } catch (JacksonException e) {
      throw syntaxError(e, null);
    }
  }

  /** Reads one value from UTF-8 (or UTF-16/32, detected) bytes. */
  public static @Nullable Object read(byte[] bytes) throws JsonSyntaxException {
    Object small = small(bytes);
    if (small != SmallText.UNREAD) {
      return small;
    }
    try (JsonParser parser = Library.FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return document(parser);
    } catch (JacksonException e) {
      throw syntaxError(e, null);
    }
  }

  private static @Nullable Object small(byte[] bytes) {
    if (bytes.length > SmallText.LONGEST) {
      return SmallText.UNREAD;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // What stands for bytes that are no UTF-8 may also be meant.
    return text.indexOf('\uFFFD') < 0 ? SmallText.read(text) : SmallText.UNREAD;
  }

  /** Opens a sequence of values (JSON Lines, or the elements below a path). */
  public static JsonStream stream(InputStream in) {
    return new JsonStream(Library.FACTORY.createParser(ObjectReadContext.empty(), in));
  }

  /**
   * What is wrong, and where.
   *
   * @param parser what reads the text, which knows the place where the error does not; null if it
   *     could not be opened
   */
  static JsonSyntaxException syntaxError(JacksonException e, @Nullable JsonParser parser) {
    TokenStreamLocation at = e.getLocation();
    if (parser != null && (at == null || at.getLineNr() < 1)) {
      at = parser.currentLocation();
    }
    int line = at == null ? 0 : Math.max(at.getLineNr(), 0);
    int column = at == null ? 0 : Math.max(at.getColumnNr(), 0);
    return new JsonSyntaxException(sentence(e.getOriginalMessage()), line, column);
  }

  /**
   * The library's message without the place where something began, which it cannot name, and
   * without the name of the setting behind a limit.
   */
  private static String sentence(String message) {
    int marker = message.indexOf(" (start marker at ");
    if (marker >= 0) {
      return message.substring(0, marker);
    }
    int setting = message.indexOf(", from `");
    return setting < 0 ? message : message.substring(0, setting) + ")";
  }

  private static @Nullable Object document(JsonParser parser) throws JsonSyntaxException {
    try {
      return whole(parser);
    } catch (JacksonException e) {
      throw syntaxError(e, parser);
    }
  }

  private static @Nullable Object whole(JsonParser parser) throws JsonSyntaxException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new JsonSyntaxException("The text is empty: a JSON value is expected", 1, 1);
    }
    Object value = value(parser, first);
    if (parser.nextToken() != null) {
      TokenStreamLocation at = parser.currentTokenLocation();
      throw new JsonSyntaxException(
          "More text follows the JSON value", at.getLineNr(), at.getColumnNr());
    }
    return value;
  }

  static @Nullable Object value(JsonParser parser, JsonToken token) throws JsonSyntaxException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> number(parser, parser.getNumberValue());
      case VALUE_NUMBER_FLOAT -> number(parser, parser.getDoubleValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser)
      throws JsonSyntaxException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    String name;
    while ((name = parser.nextName()) != null) {
      members.put(name, value(parser, parser.nextToken()));
    }
    return members;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws JsonSyntaxException {
    List<@Nullable Object> elements = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      elements.add(value(parser, token));
    }
    return elements;
  }

  private static Number number(JsonParser parser, Number number) throws JsonSyntaxException {
    if (!Double.isInfinite(number.doubleValue())) {
      return number;
    }
    try {
      return JsonNumber.inRange(number, parser.getString());
    } catch (NumberRangeException e) {
      TokenStreamLocation at = parser.currentTokenLocation();
      throw new JsonSyntaxException(
          String.valueOf(e.getMessage()), at.getLineNr(), at.getColumnNr());
    }
  }
}
