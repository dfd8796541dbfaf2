package asl.engine.items;

import asl.definition.ItemReader;
import asl.definition.QueryLanguage;
import asl.function.ObjectStore;
import asl.function.ObjectStore.NoSuchObjectException;
import asl.function.ObjectStore.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens what an ItemReader names (AWS: "ItemReader (Map)"). */
public final class ItemSources {
  private ItemSources() {}

  /**
   * Opens the items.
   *
   * @param reader the field
   * @param arguments its evaluated Parameters or Arguments
   * @param objects the buckets
   * @param language the language of the Map state
   * @param itemsPointer where the array stands in a JSON document; null for the whole
   */
  public static ItemSource open(
      ItemReader reader,
      @Nullable Object arguments,
      ObjectStore objects,
      QueryLanguage language,
      @Nullable String itemsPointer)
      throws ItemReaderException {
    Map<?, ?> members = arguments instanceof Map<?, ?> map ? map : Map.of();
    String bucket = text(members, "Bucket");
    try {
      String resource = String.valueOf(reader.resource());
      if (resource.endsWith(":listObjectsV2")) {
        return listing(reader, objects, language, bucket, members, itemsPointer);
      }
      String key = text(members, "Key");
      return object(reader, objects, bucket, key, itemsPointer);
    } catch (NoSuchObjectException e) {
      throw new ItemReaderException(
          e.isBucketMissing()
              ? "The specified bucket does not exist"
              : "The specified key does not exist.");
    } catch (IOException e) {
      throw new ItemReaderException(bucket + " cannot be read: " + e.getMessage());
    }
  }

  private static String text(Map<?, ?> members, String name) throws ItemReaderException {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw new ItemReaderException("The ItemReader names no " + name);
  }

  /** What a listing tells of the objects, or with LOAD_AND_FLATTEN what stands in them. */
  private static ItemSource listing(
      ItemReader reader,
      ObjectStore objects,
      QueryLanguage language,
      String bucket,
      Map<?, ?> members,
      @Nullable String itemsPointer)
      throws IOException {
    String prefix = members.get("Prefix") instanceof String text ? text : "";
    List<StoredObject> listed = objects.list(bucket, prefix);
    if ("LOAD_AND_FLATTEN".equals(reader.transformation())) {
      List<ObjectLocation> locations = new ArrayList<>();
      for (StoredObject object : listed) {
        locations.add(new ObjectLocation(bucket, object.key()));
      }
      return new ObjectSequence(locations, data -> data(reader, objects, data, itemsPointer));
    }
    return new ListedObjects(listed, ObjectLocation.uri(bucket), language);
  }

  private static ItemSource object(
      ItemReader reader,
      ObjectStore objects,
      String bucket,
      String key,
      @Nullable String itemsPointer)
      throws IOException, ItemReaderException {
    ObjectLocation location = new ObjectLocation(bucket, key);
    if ("ATHENA_DATA".equals(reader.manifestType())) {
      return new ObjectSequence(
          AthenaManifest.read(content(objects, location), location.toString()),
          data -> data(reader, objects, data, itemsPointer));
    }
    if ("MANIFEST".equals(reader.inputType())) {
      InventoryManifest manifest =
          InventoryManifest.read(content(objects, location), location.toString());
      return new ObjectSequence(
          manifest.locations(),
          rows -> CsvItems.open(content(objects, rows), manifest.headers(), ',', rows.toString()));
    }
    return data(reader, objects, location, itemsPointer);
  }

  private static ItemSource data(
      ItemReader reader,
      ObjectStore objects,
      ObjectLocation location,
      @Nullable String itemsPointer)
      throws IOException, ItemReaderException {
    String type = reader.inputType() == null ? typeOf(location.key()) : reader.inputType();
    String where = location.toString();
    if ("PARQUET".equals(type)) {
      return ParquetItems.open(objects.content(location.bucket(), location.key()), where);
    }
    InputStream in = content(objects, location);
    return switch (type) {
      case "CSV" -> CsvItems.open(in, headers(reader), delimiter(reader), where);
      case "JSONL" -> JsonItems.lines(in, where);
      default -> JsonItems.document(in, itemsPointer, where);
    };
  }

  private static InputStream content(ObjectStore objects, ObjectLocation location)
      throws IOException {
    InputStream in = objects.open(location.bucket(), location.key());
    return location.key().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static String typeOf(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".csv.gz")) {
      return "CSV";
    }
    return lower.endsWith(".jsonl") || lower.endsWith(".jsonl.gz") ? "JSONL" : "JSON";
  }

  private static @Nullable List<String> headers(ItemReader reader) throws ItemReaderException {
    List<String> headers = "GIVEN".equals(reader.csvHeaderLocation()) ? reader.csvHeaders() : null;
    if (headers != null && Set.copyOf(headers).size() < headers.size()) {
      throw new ItemReaderException("CSV headers cannot contain duplicates.");
    }
    return headers;
  }

  private static char delimiter(ItemReader reader) {
    String name = reader.csvDelimiter() == null ? "COMMA" : reader.csvDelimiter();
    return switch (name) {
      case "PIPE" -> '|';
      case "SEMICOLON" -> ';';
      case "SPACE" -> ' ';
      case "TAB" -> '\t';
      default -> ',';
    };
  }
}
