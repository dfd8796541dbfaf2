package asl.function.service;

import asl.function.ObjectStore.StoredObject;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing: objects, and what keys have in common up to a delimiter, in the order of
 * the keys (S3 API: "ListObjectsV2", "ListObjects").
 */
final class ObjectListing {
  private static final int PAGE = 1000;

  private final Map<?, ?> parameters;
  private final String prefix;
  private final String delimiter;
  private final int most;
  private final List<Object> contents = new ArrayList<>();
  private final List<Object> commonPrefixes = new ArrayList<>();
  private String last = "";
  private boolean truncated;

  private ObjectListing(Map<?, ?> parameters) {
    this.parameters = parameters;
    this.prefix = text("Prefix");
    this.delimiter = text("Delimiter");
    this.most =
        parameters.get("MaxKeys") instanceof Number number
            ? Math.min(PAGE, Math.max(0, number.intValue()))
            : PAGE;
  }

  /** The output of {@code listObjectsV2}. */
  static Map<String, @Nullable Object> second(
      String bucket, Map<?, ?> parameters, FolderStore store) throws IOException {
    ObjectListing listing = new ObjectListing(parameters);
    String token = listing.text("ContinuationToken");
    listing.collect(
        store.list(bucket, listing.prefix), token.isEmpty() ? listing.text("StartAfter") : token);
    Map<String, @Nullable Object> output = listing.output(bucket);
    output.put("KeyCount", listing.count());
    listing.repeat("ContinuationToken", output);
    listing.repeat("StartAfter", output);
    if (listing.truncated) {
      output.put("NextContinuationToken", listing.last);
    }
    return output;
  }

  /** The output of {@code listObjects}, which names where to go on only with a delimiter. */
  static Map<String, @Nullable Object> first(String bucket, Map<?, ?> parameters, FolderStore store)
      throws IOException {
    ObjectListing listing = new ObjectListing(parameters);
    listing.collect(store.list(bucket, listing.prefix), listing.text("Marker"));
    Map<String, @Nullable Object> output = listing.output(bucket);
    output.put("Marker", listing.text("Marker"));
    if (listing.truncated && !listing.delimiter.isEmpty()) {
      output.put("NextMarker", listing.last);
    }
    return output;
  }

  private String text(String name) {
    return parameters.get(name) instanceof String text ? text : "";
  }

  private void collect(List<StoredObject> objects, String after) throws IOException {
    for (StoredObject object : objects) {
      String group = group(object.key());
      String place = group == null ? object.key() : group;
      if (place.compareTo(after) <= 0 || place.equals(last)) {
        continue;
      }
      truncated = count() == most;
      if (truncated) {
        return;
      }
      if (group == null) {
        contents.add(entry(object));
      } else {
        commonPrefixes.add(Map.of("Prefix", group));
      }
      last = place;
    }
  }

  /** What the key has in common with others, up to the delimiter; null if it stands for itself. */
  private @Nullable String group(String key) {
    int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
    return at < 0 ? null : key.substring(0, at + delimiter.length());
  }

  private int count() {
    return contents.size() + commonPrefixes.size();
  }

  private Map<String, @Nullable Object> output(String bucket) {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    if (!delimiter.isEmpty()) {
      output.put("CommonPrefixes", commonPrefixes);
      output.put("Delimiter", delimiter);
    }
    output.put("Contents", contents);
    output.put("IsTruncated", truncated && most > 0);
    output.put("MaxKeys", most);
    output.put("Name", bucket);
    output.put("Prefix", prefix);
    return output;
  }

  private void repeat(String name, Map<String, @Nullable Object> output) {
    if (!text(name).isEmpty()) {
      output.put(name, text(name));
    }
  }

  private static Map<String, @Nullable Object> entry(StoredObject object) throws IOException {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("ETag", object.etag().value());
    entry.put("Key", object.key());
    entry.put("LastModified", object.lastModified().truncatedTo(ChronoUnit.SECONDS).toString());
    entry.put("Size", object.size());
    entry.put("StorageClass", "STANDARD");
    return entry;
  }
}
