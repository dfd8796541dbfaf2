package asl.engine.items;

import asl.function.ObjectStore;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The rows of the CSV files that an S3 inventory manifest lists (AWS: "Amazon S3 inventory"). */
final class InventoryItems implements ItemSource {
  private final ObjectStore objects;
  private final String bucket;
  private final List<String> headers;
  private final List<String> keys;
  private int nextKey;
  private @Nullable CsvItems current;

  private InventoryItems(
      ObjectStore objects, String bucket, List<String> headers, List<String> keys) {
    this.objects = objects;
    this.bucket = bucket;
    this.headers = headers;
    this.keys = keys;
  }

  static InventoryItems open(InputStream in, ObjectStore objects, String where)
      throws IOException, ItemReaderException {
    Object manifest;
    try (in) {
      manifest = JsonReader.read(in.readAllBytes());
    } catch (JsonSyntaxException e) {
      throw new ItemReaderException(where + " is not valid JSON: " + e.getMessage());
    }
    if (!(manifest instanceof Map<?, ?> members)
        || !(members.get("fileSchema") instanceof String schema)
        || !(members.get("destinationBucket") instanceof String destination)
        || !(members.get("files") instanceof List<?> files)) {
      throw new ItemReaderException(where + " is no inventory manifest of CSV files");
    }
    List<String> headers = new ArrayList<>();
    for (String header : schema.split(",", -1)) {
      headers.add(header.strip());
    }
    List<String> keys = new ArrayList<>();
    for (Object file : files) {
      if (file instanceof Map<?, ?> entry && entry.get("key") instanceof String key) {
        keys.add(key);
      }
    }
    String bucket = destination.substring(destination.lastIndexOf(':') + 1);
    return new InventoryItems(objects, bucket, headers, keys);
  }

  @Override
  public boolean advance() throws ItemReaderException {
    while (true) {
      CsvItems rows = current;
      if (rows != null) {
        if (rows.advance()) {
          return true;
        }
        rows.close();
        current = null;
      }
      if (nextKey == keys.size()) {
        return false;
      }
      current = open(keys.get(nextKey++));
    }
  }

  private CsvItems open(String key) throws ItemReaderException {
    try {
      InputStream in = objects.open(bucket, key);
      return CsvItems.open(key.endsWith(".gz") ? new GZIPInputStream(in) : in, headers, ',', key);
    } catch (IOException e) {
      throw new ItemReaderException(
          "The inventory file " + key + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public @Nullable Object item() {
    CsvItems rows = current;
    return rows == null ? null : rows.item();
  }

  @Override
  public void close() {
    CsvItems rows = current;
    if (rows != null) {
      rows.close();
    }
  }
}
