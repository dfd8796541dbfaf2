package asl.engine.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.ObjectContent;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetItemsTest {
  private static final List<String> ROWS =
      List.of(
          "{\"id\":1,\"big\":9007199254740992,\"ratio\":0.1,\"exact\":0.1,\"ok\":true,"
              + "\"name\":\"Ann\",\"bytes\":\"AAE=\",\"day\":\"2026-01-31\","
              + "\"at\":\"2026-01-31T12:30:00.123Z\",\"local\":\"2026-01-31T12:30\","
              + "\"time\":\"01:02:03\",\"price\":12.30,\"tags\":[\"a\",null],"
              + "\"who\":{\"first\":\"A\",\"age\":3},\"counts\":{\"x\":1,\"y\":null},"
              + "\"deep\":[{\"n\":[1,2]}]}",
          "{\"id\":2,\"big\":-1,\"ratio\":2.5,\"exact\":1.0E300,\"ok\":false,"
              + "\"name\":\"Bob é\",\"bytes\":\"\",\"day\":\"1969-12-31\","
              + "\"at\":\"1970-01-01T00:00:00Z\",\"local\":null,\"time\":null,\"price\":-0.05,"
              + "\"tags\":[],\"who\":{\"first\":null,\"age\":null},\"counts\":{},\"deep\":null}",
          "{\"id\":null,\"big\":null,\"ratio\":null,\"exact\":null,\"ok\":null,\"name\":null,"
              + "\"bytes\":null,\"day\":null,\"at\":null,\"local\":null,\"time\":null,"
              + "\"price\":null,\"tags\":null,\"who\":null,\"counts\":null,\"deep\":null}");

  private static ItemSource open(byte[] bytes) throws IOException, ItemReaderException {
    return ParquetItems.open(ObjectContent.of(bytes), "s3://b/k.parquet");
  }

  private static byte[] file(String packing) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/parquet", packing + ".parquet"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "snappy", "gzip", "zstd"})
  @EnabledForJreRange(min = JRE.JAVA_21)
  void rowsAreObjects(String packing) throws Exception {
    List<String> rows = new ArrayList<>();
    try (ItemSource items = open(file(packing))) {
      while (items.advance()) {
        rows.add(JsonWriter.write(items.item()));
        assertEquals("s3://b/k.parquet", items.origin());
      }
    }
    assertEquals(ROWS, rows);
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void anOlderJavaIsTold() throws Exception {
    byte[] bytes = file("none");
    ItemReaderException thrown = assertThrows(ItemReaderException.class, () -> open(bytes));
    assertTrue(
        String.valueOf(thrown.getMessage())
            .startsWith("s3://b/k.parquet: reading PARQUET needs Java 21 or newer"),
        thrown.getMessage());
  }

  @Test
  void whatIsNoParquetFileIsTold() {
    byte[] text = "id,name\n1,Ann\n".getBytes(StandardCharsets.UTF_8);
    ItemReaderException thrown = assertThrows(ItemReaderException.class, () -> open(text));
    assertEquals("s3://b/k.parquet is no Parquet file", thrown.getMessage());
    assertThrows(ItemReaderException.class, () -> open(new byte[3]));
  }

  @Test
  void aFooterThatAwsDoesNotReadIsTold() throws Exception {
    byte[] bytes = file("none");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 8, 6_000_000);
    ItemReaderException thrown = assertThrows(ItemReaderException.class, () -> open(bytes));
    assertTrue(
        String.valueOf(thrown.getMessage()).contains("the footer has 6000000 bytes"),
        thrown.getMessage());
  }
}
