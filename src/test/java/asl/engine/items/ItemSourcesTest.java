package asl.engine.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.definition.ItemReader;
import asl.definition.MapState;
import asl.definition.QueryLanguage;
import asl.function.ObjectStore;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is opened for items is closed, whatever comes of it. */
class ItemSourcesTest {
  private final Store store = new Store();

  /** One bucket, which knows what is open. */
  private static final class Store implements ObjectStore {
    private final Map<String, byte[]> objects = new TreeMap<>();
    private final TreeSet<String> open = new TreeSet<>();
    private int opened;

    void put(String key, String text) {
      objects.put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    void putPacked(String key, String text) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      objects.put(key, packed.toByteArray());
    }

    @Override
    public InputStream open(String bucket, String key) throws IOException {
      byte[] content = objects.get(key);
      if (content == null) {
        throw new NoSuchObjectException("no object " + key, false);
      }
      opened++;
      open.add(key);
      return new FilterInputStream(new ByteArrayInputStream(content)) {
        @Override
        public void close() throws IOException {
          open.remove(key);
          super.close();
        }
      };
    }

    @Override
    public OutputStream create(String bucket, String key) {
      throw new IllegalStateException("nothing is written here");
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) {
      List<StoredObject> listed = new ArrayList<>();
      objects.forEach(
          (key, content) -> {
            if (key.startsWith(prefix)) {
              listed.add(new StoredObject(key, content.length, Instant.EPOCH, () -> "\"e\""));
            }
          });
      return listed;
    }
  }

  private ItemSource open(String reader, @Nullable String pointer) throws Exception {
    Object definition =
        JsonReader.read(
            """
            {'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true, 'ItemReader': {
            'Resource': 'arn:aws:states:::s3:%s}, 'ItemProcessor': {'ProcessorConfig':
            {'Mode': 'DISTRIBUTED'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}}}}
            """
                .formatted(reader)
                .replace('\'', '"'));
    MapState map = (MapState) DefinitionReader.read(definition).states().get("M");
    ItemReader itemReader = map == null ? null : map.itemReader();
    if (itemReader == null) {
      throw new IllegalStateException("no reader in " + reader);
    }
    Map<String, String> arguments = Map.of("Bucket", "b", "Key", "k", "Prefix", "");
    return ItemSources.open(itemReader, arguments, store, QueryLanguage.JSONPATH, pointer);
  }

  private ItemSource open(String type) throws Exception {
    String more = "CSV".equals(type) ? ", 'CSVHeaderLocation': 'FIRST_ROW'" : "";
    return open("getObject', 'ReaderConfig': {'InputType': '" + type + "'" + more + "}", null);
  }

  private static String rest(ItemSource source) throws ItemReaderException {
    List<@Nullable Object> items = new ArrayList<>();
    while (source.advance()) {
      items.add(source.item());
    }
    return JsonWriter.write(items).replace('"', '\'');
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSV", "JSON", "JSONL"})
  void anObjectIsClosedWithItsItems(String type) throws Exception {
    store.put("k", "JSON".equals(type) ? "[1, 2]" : "1\n2\n");
    ItemSource items = open(type);
    items.advance();
    assertEquals(1, store.open.size());
    items.close();
    assertEquals(0, store.open.size());
  }

  @Test
  void aRowThatDoesNotEndIsNotHeldInMemory() throws Exception {
    store.put("k", "h\nshort\n\"" + "long,\n".repeat(2_000_000));
    try (ItemSource items = open("CSV")) {
      assertTrue(items.advance());
      ItemReaderException e = assertThrows(ItemReaderException.class, items::advance);
      assertTrue(
          String.valueOf(e.getMessage()).endsWith("a row has more than 8388608 characters"),
          e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "1", "[1", "{\"a\": [1]}"})
  void aDocumentInWhichNoItemsAreFoundIsClosed(String document) {
    store.put("k", document);
    assertThrows(
        ItemReaderException.class,
        () -> {
          String reader = "getObject', 'ReaderConfig': {'InputType': 'JSON'}";
          try (ItemSource items = open(reader, "/b")) {
            rest(items);
          }
        });
    assertEquals(1, store.opened);
    assertEquals(0, store.open.size());
  }

  @Test
  void ofSeveralObjectsOneIsOpenAtATime() throws Exception {
    store.put("a.json", "[1, 2]");
    store.put("b.json", "[]");
    store.put("c.json", "[3]");
    ItemSource items =
        open(
            "listObjectsV2', 'ReaderConfig': {'Transformation': "
                + "'LOAD_AND_FLATTEN', 'InputType': 'JSON'}",
            null);
    items.advance();
    assertEquals("[a.json]", store.open.toString());
    items.advance();
    items.advance();
    assertEquals("[c.json]", store.open.toString());
    assertEquals("s3://b/c.json", items.origin());
    items.close();
    assertEquals("[]", store.open.toString());
    assertEquals(3, store.opened);
  }

  @Test
  void allThatWasReadIsClosedAtTheEnd() throws Exception {
    store.put("a.json", "[1, 2]");
    store.put("b.json", "[3]");
    ItemSource items =
        open(
            "listObjectsV2', 'ReaderConfig': {'Transformation': "
                + "'LOAD_AND_FLATTEN', 'InputType': 'JSON'}",
            null);
    assertEquals("[1,2,3]", rest(items));
    assertEquals("[]", store.open.toString());
  }

  @Test
  void withoutATypeTheNameTellsHowAnObjectIsRead() throws Exception {
    store.put("1.csv", "h\na\n");
    store.putPacked("2.CSV.gz", "h\nb\n");
    store.put("3.jsonl", "3\n4\n");
    store.putPacked("4.jsonl.gz", "5\n6\n");
    store.put("5.json", "[7]");
    store.putPacked("6.gz", "[8]");
    ItemSource items =
        open("listObjectsV2', 'ReaderConfig': {'Transformation': 'LOAD_AND_FLATTEN'}", null);
    assertEquals("[{'h':'a'},{'h':'b'},3,4,5,6,7,8]", rest(items));
  }
}
