package asl.expression.jsonpath;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Lets Jayway walk over plain Java values. */
final class PlainJsonProvider extends AbstractJsonProvider {
  @Override
  public @Nullable Object parse(String json) {
    try {
      return JsonReader.read(json);
    } catch (JsonSyntaxException e) {
      throw new InvalidJsonException(e);
    }
  }

  @Override
  public Object parse(InputStream stream, String charset) {
    throw new InvalidJsonException("JSON is read elsewhere");
  }

  @Override
  public String toJson(@Nullable Object value) {
    return JsonWriter.write(value);
  }

  @Override
  public Object createArray() {
    return new ArrayList<@Nullable Object>();
  }

  @Override
  public Object createMap() {
    return new LinkedHashMap<String, @Nullable Object>();
  }
}
