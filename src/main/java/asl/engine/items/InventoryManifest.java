package asl.engine.items;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an S3 inventory manifest lists (AWS: "Amazon S3 inventory").
 *
 * @param headers the columns of its CSV files, which have no header of their own
 * @param locations the CSV files
 */
record InventoryManifest(List<String> headers, List<ObjectLocation> locations) {
  /** Reads a manifest to its end and closes it. */
  static InventoryManifest read(InputStream in, String where)
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
    String bucket = destination.substring(destination.lastIndexOf(':') + 1);
    List<ObjectLocation> locations = new ArrayList<>();
    for (Object file : files) {
      if (file instanceof Map<?, ?> entry && entry.get("key") instanceof String key) {
        locations.add(new ObjectLocation(bucket, key));
      }
    }
    return new InventoryManifest(headers, locations);
  }
}
