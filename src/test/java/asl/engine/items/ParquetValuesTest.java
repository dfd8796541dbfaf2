package asl.engine.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import asl.json.JsonWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the library gives as JSON, on any Java: the types here have the names and methods of the
 * library's, which can be loaded from Java 21 on only.
 */
class ParquetValuesTest {
  /** A row or a group. */
  public interface PqStruct {
    int getFieldCount();

    String getFieldName(int field);

    @Nullable Object getValue(int field);
  }

  /** A list. */
  public interface PqList {
    List<?> values();
  }

  /** A map. */
  public interface PqMap {
    List<?> getEntries();
  }

  /** An entry of a map. */
  public interface PqEntry {
    @Nullable Object getKey();

    @Nullable Object getValue();
  }

  private record Entry(@Nullable Object getKey, @Nullable Object getValue) implements PqEntry {}

  private record Values(List<?> values) implements PqList {}

  private record Entries(List<?> getEntries) implements PqMap {}

  private static class Fields implements PqStruct {
    private final List<String> names;
    private final List<?> values;

    Fields(Map<String, ?> fields) {
      names = List.copyOf(fields.keySet());
      values = Arrays.asList(fields.values().toArray());
    }

    @Override
    public int getFieldCount() {
      return names.size();
    }

    @Override
    public String getFieldName(int field) {
      return names.get(field);
    }

    @Override
    public @Nullable Object getValue(int field) {
      return values.get(field);
    }
  }

  /** Its public type is that of its parent. */
  private static final class Group extends Fields {
    Group(Map<String, ?> fields) {
      super(fields);
    }
  }

  private static String json(@Nullable Object value) throws ReflectiveOperationException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("first", "a");
    fields.put("v", value);
    String text = JsonWriter.write(ParquetValues.struct(new Fields(fields)));
    String start = "{\"first\":\"a\",\"v\":";
    assertEquals(start, text.substring(0, start.length()));
    return text.substring(start.length(), text.length() - 1);
  }

  @Test
  void whatJsonHasToo() throws Exception {
    assertEquals("null", json(null));
    assertEquals("true", json(true));
    assertEquals("\"text\"", json("text"));
    assertEquals("1", json(1));
    assertEquals("9007199254740993", json(9_007_199_254_740_993L));
  }

  @Test
  void otherNumbersAreWhatTheirDigitsAre() throws Exception {
    assertEquals("0.1", json(0.1f));
    assertEquals("2.5", json(2.5));
    assertEquals("12.3", json(new BigDecimal("12.3")));
    assertEquals("1000", json(new BigDecimal("1E3")));
    assertEquals("\"NaN\"", json(Double.NaN));
  }

  @Test
  void bytesAreBase64() throws Exception {
    assertEquals("\"AAE=\"", json(new byte[] {0, 1}));
  }

  @Test
  void daysAndOthersAreText() throws Exception {
    assertEquals("\"2026-01-31\"", json(LocalDate.of(2026, 1, 31)));
  }

  @Test
  void listsMapsAndGroupsHaveTheirValues() throws Exception {
    assertEquals("[1,\"AA==\"]", json(new Values(List.of(1, new byte[1]))));
    assertEquals(
        "{\"x\":1,\"7\":[]}",
        json(new Entries(List.of(new Entry("x", 1), new Entry(7, new Values(List.of()))))));
    assertEquals("{\"g\":\"h\"}", json(new Group(Map.of("g", "h"))));
    assertEquals("{}", json(new Group(Map.of())));
  }

  @Test
  void aMethodThatTheLibraryDoesNotHaveIsAnError() {
    assertThrows(
        NoSuchMethodException.class, () -> ParquetRows.call(new Values(List.of()), "nothing"));
  }
}
