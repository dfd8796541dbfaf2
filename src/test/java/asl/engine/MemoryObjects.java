package asl.engine;

import asl.function.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Buckets in memory; every object dates from the start of the case. */
final class MemoryObjects implements ObjectStore {
  private final Map<String, SortedMap<String, byte[]>> buckets = new TreeMap<>();

  /** The buckets in a folder: a folder each, with a file for every object. */
  static MemoryObjects of(Path folder) throws IOException {
    MemoryObjects objects = new MemoryObjects();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String[] names = folder.relativize(file).toString().replace('\\', '/').split("/", 2);
          objects.put(names[0], names[1], Files.readAllBytes(file));
        }
      }
    }
    return objects;
  }

  void put(String bucket, String key, byte[] content) {
    buckets.computeIfAbsent(bucket, name -> new TreeMap<>()).put(key, content);
  }

  /** What has been written, by bucket and key. */
  Map<String, SortedMap<String, byte[]>> buckets() {
    return buckets;
  }

  private SortedMap<String, byte[]> bucket(String name) throws NoSuchObjectException {
    SortedMap<String, byte[]> bucket = buckets.get(name);
    if (bucket == null) {
      throw new NoSuchObjectException("no bucket " + name, true);
    }
    return bucket;
  }

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    byte[] content = bucket(bucket).get(key);
    if (content == null) {
      throw new NoSuchObjectException("no object " + key, false);
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public OutputStream create(String bucket, String key) throws IOException {
    SortedMap<String, byte[]> target = bucket(bucket);
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        target.put(key, toByteArray());
      }
    };
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) throws IOException {
    List<StoredObject> listed = new ArrayList<>();
    bucket(bucket)
        .forEach(
            (key, content) -> {
              if (key.startsWith(prefix)) {
                String etag = "\"" + Integer.toHexString(content.length) + "\"";
                listed.add(new StoredObject(key, content.length, VirtualLoop.START, () -> etag));
              }
            });
    return listed;
  }
}
