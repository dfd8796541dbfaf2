package asl.function.bucket;

import asl.function.ObjectStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for each bucket; an object's key is its path below it. Keys cannot leave the folder, not
 * through links either.
 */
public final class FolderBuckets implements ObjectStore {
  private static final int BUFFER = 1 << 16;

  private final Map<String, Path> folders;

  /**
   * @param folders the folder of each bucket
   */
  public FolderBuckets(Map<String, Path> folders) {
    this.folders = folders;
  }

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    Path file = file(bucket, key);
    if (!Files.isRegularFile(file)) {
      throw missing(bucket, key, null);
    }
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  @Override
  public OutputStream create(String bucket, String key) throws IOException {
    Path file = file(bucket, key);
    Path parent = file.getParent();
    if (parent == null) {
      throw missing(bucket, key, null);
    }
    Files.createDirectories(parent);
    Path unfinished = Files.createTempFile(parent, ".", ".unfinished");
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER);
    return new FilterOutputStream(out) {
      private boolean closed;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          super.close();
          Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    };
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) throws IOException {
    Path folder = folder(bucket);
    List<StoredObject> objects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String key = folder.relativize(file).toString().replace('\\', '/');
        boolean unfinished = key.endsWith(".unfinished");
        if (key.startsWith(prefix) && !unfinished) {
          objects.add(
              new StoredObject(
                  key, Files.size(file), Files.getLastModifiedTime(file).toInstant(), etag(file)));
        }
      }
    }
    objects.sort(Comparator.comparing(StoredObject::key));
    return objects;
  }

  private Path folder(String bucket) throws IOException {
    Path folder = folders.get(bucket);
    if (folder == null || !Files.isDirectory(folder)) {
      String why = folder == null ? "No folder stands for it" : "There is no folder " + folder;
      throw new NoSuchObjectException(
          "The bucket '" + bucket + "' does not exist. " + why + ".", true);
    }
    return folder.toRealPath();
  }

  private Path file(String bucket, String key) throws IOException {
    Path folder = folder(bucket);
    try {
      Path file = folder.resolve(key).normalize();
      Path existing = file;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      boolean inside =
          file.startsWith(folder)
              && !file.equals(folder)
              && existing != null
              && existing.toRealPath().startsWith(folder);
      if (inside) {
        return file;
      }
    } catch (InvalidPathException | NoSuchFileException e) {
      throw missing(bucket, key, e);
    }
    throw missing(bucket, key, null);
  }

  private static IOException missing(String bucket, String key, @Nullable Exception cause) {
    NoSuchObjectException missing =
        new NoSuchObjectException(
            "The bucket '" + bucket + "' has no object '" + key + "'.", false);
    if (cause != null) {
      missing.initCause(cause);
    }
    return missing;
  }

  private static String etag(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("MD5"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return '"' + HexFormat.of().formatHex(in.getMessageDigest().digest()) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
