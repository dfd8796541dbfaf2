package asl.function.service;

import asl.function.ObjectContent;
import asl.function.ObjectStore;
import asl.trust.KeptFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders that stand for buckets: an object is a file, and the slashes of its key are folders. Each
 * key has a file of its own ({@link ObjectName}), and no key leads out of its folder, neither by
 * {@code ..} nor by a symbolic link.
 */
public final class FolderStore implements ObjectStore {
  private final Map<String, Path> buckets;
  private final KeptFiles kept;
  private final @Nullable InstantSource time;

  /**
   * @param buckets the folder of each bucket
   * @param kept files that are no objects to be written or deleted
   */
  public FolderStore(Map<String, Path> buckets, KeptFiles kept) {
    this(buckets, kept, null);
  }

  /**
   * @param buckets the folder of each bucket
   * @param kept files that are no objects to be written or deleted
   * @param time what time it is where objects are written; null for the time of the file system
   */
  public FolderStore(Map<String, Path> buckets, KeptFiles kept, @Nullable InstantSource time) {
    this.buckets = buckets;
    this.kept = kept;
    this.time = time;
  }

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    return Files.newInputStream(existing(bucket, key));
  }

  @Override
  public ObjectContent content(String bucket, String key) throws IOException {
    return new FileContent(existing(bucket, key));
  }

  @Override
  public OutputStream create(String bucket, String key) throws IOException {
    Path root = root(bucket);
    Path file = ObjectFiles.find(root, key);
    if (file == null) {
      file = ObjectFiles.free(root, key);
    }
    Path parent = file == null ? null : file.getParent();
    if (file == null || parent == null) {
      throw outside(bucket, key);
    }
    checkInside(root, file, bucket, key);
    keep(file, bucket, key);
    Files.createDirectories(parent);
    checkInside(root, file, bucket, key);
    return new ObjectOutput(file, time == null ? null : time.instant());
  }

  /** Deletes an object, if it is there. */
  void delete(String bucket, String key) throws IOException {
    Path root = root(bucket);
    Path file = ObjectFiles.find(root, key);
    if (file == null) {
      checkKey(bucket, key);
      return;
    }
    checkInside(root, file, bucket, key);
    keep(file, bucket, key);
    Files.deleteIfExists(file);
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) throws IOException {
    Path root = root(bucket);
    List<StoredObject> objects = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String key = ObjectFiles.key(root, file);
        if (key.startsWith(prefix)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !ObjectOutput.isPart(file)
            && keys.add(key)) {
          objects.add(describe(file, key));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    objects.sort(Comparator.comparing(StoredObject::key));
    return objects;
  }

  /** What a listing says about one object. */
  StoredObject describe(String bucket, String key) throws IOException {
    return describe(existing(bucket, key), key);
  }

  private static StoredObject describe(Path file, String key) throws IOException {
    return new StoredObject(
        key,
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        () -> ObjectHash.etag(file));
  }

  private void keep(Path file, String bucket, String key) throws IOException {
    String lost = kept.lostBy(file);
    if (lost != null) {
      throw new IOException(
          "The object '%s' of bucket '%s' is %s, which stays as it is"
              .formatted(key, bucket, lost));
    }
  }

  private Path root(String bucket) throws IOException {
    Path folder = buckets.get(bucket);
    if (folder == null) {
      throw new NoSuchObjectException(
          "The bucket '%s' is not mapped; the mapping's section 'buckets' has: %s"
              .formatted(bucket, buckets.keySet()),
          true);
    }
    try {
      return folder.toRealPath();
    } catch (NoSuchFileException e) {
      throw new NoSuchObjectException(
          "The folder %s, which stands for the bucket '%s', does not exist"
              .formatted(folder, bucket),
          true);
    }
  }

  private Path existing(String bucket, String key) throws IOException {
    Path root = root(bucket);
    Path file = ObjectFiles.find(root, key);
    if (file == null) {
      checkKey(bucket, key);
      throw new NoSuchObjectException(
          "The bucket '%s' has no object '%s': there is no file %s"
              .formatted(bucket, key, root + "/" + key),
          false);
    }
    checkInside(root, file, bucket, key);
    return file;
  }

  private static void checkKey(String bucket, String key) throws NoSuchObjectException {
    if (key.isEmpty()) {
      throw outside(bucket, key);
    }
  }

  /** Whatever links there are on the way, the file lies inside the bucket's folder. */
  private static void checkInside(Path root, Path file, String bucket, String key)
      throws IOException {
    Path known = file;
    while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
      known = known.getParent();
    }
    if (known == null || !real(known, bucket, key).startsWith(root)) {
      throw outside(bucket, key);
    }
  }

  private static Path real(Path path, String bucket, String key) throws IOException {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException e) {
      throw outside(bucket, key);
    }
  }

  private static NoSuchObjectException outside(String bucket, String key) {
    return new NoSuchObjectException(
        "The key '%s' names no file inside the folder of bucket '%s'".formatted(key, bucket),
        false);
  }
}
