package asl.engine;

import asl.function.ObjectStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of results: a JSON array, or JSON Lines; made when the first result comes. */
final class ResultFile {
  private final ObjectStore objects;
  private final String bucket;
  private final String key;
  private final boolean lines;
  private @Nullable OutputStream out;
  private long size;

  ResultFile(ObjectStore objects, String bucket, String key, boolean lines) {
    this.objects = objects;
    this.bucket = bucket;
    this.key = key;
    this.lines = lines;
  }

  /**
   * Adds a result.
   *
   * @param json its text
   */
  void add(CharSequence json) throws IOException {
    OutputStream target = out;
    boolean first = target == null;
    if (target == null) {
      target = new BufferedOutputStream(objects.create(bucket, key), 1 << 16);
      out = target;
    }
    if (!lines) {
      write(target, first ? "[" : ",");
    }
    write(target, json.toString());
    if (lines) {
      write(target, "\n");
    }
  }

  private void write(OutputStream target, String part) throws IOException {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    size += bytes.length;
    target.write(bytes);
  }

  /** Completes the file and gives its entry in the manifest; no entry if it was never begun. */
  List<Map<String, @Nullable Object>> close() throws IOException {
    OutputStream target = out;
    if (target == null) {
      return List.of();
    }
    out = null;
    try (target) {
      if (!lines) {
        write(target, "]");
      }
    }
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("Key", key);
    entry.put("Size", size);
    return List.of(entry);
  }
}
