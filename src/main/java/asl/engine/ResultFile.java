package asl.engine;

import asl.function.ObjectStore;
import asl.json.Utf8Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of results: a JSON array, or JSON Lines; made when the first result comes. */
final class ResultFile {
  private static final int WRITE_AT = 1 << 16;

  private final ObjectStore objects;
  private final String bucket;
  private final String key;
  private final boolean lines;
  private final Utf8Json unwritten = new Utf8Json(1);
  private @Nullable OutputStream out;
  private long written;

  ResultFile(ObjectStore objects, String bucket, String key, boolean lines) {
    this.objects = objects;
    this.bucket = bucket;
    this.key = key;
    this.lines = lines;
  }

  /** Where to append the next result. */
  Utf8Json next() throws IOException {
    OutputStream target = out;
    if (target == null) {
      out = objects.create(bucket, key);
      return lines ? unwritten : unwritten.ascii("[");
    }
    if (unwritten.length() >= WRITE_AT) {
      write(target);
    }
    return unwritten.ascii(lines ? "\n" : ",");
  }

  private void write(OutputStream target) throws IOException {
    unwritten.writeTo(target);
    written += unwritten.length();
    unwritten.clear();
  }

  /** Completes the file and gives its entry in the manifest; no entry if it was never begun. */
  List<Map<String, @Nullable Object>> close() throws IOException {
    OutputStream target = out;
    if (target == null) {
      return List.of();
    }
    out = null;
    try (target) {
      unwritten.ascii(lines ? "\n" : "]");
      write(target);
    }
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("Key", key);
    entry.put("Size", written);
    return List.of(entry);
  }
}
