package asl.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** Buckets with objects, as S3 has them, for Map readers, Map writers and S3 tasks. */
public interface ObjectStore {
  /**
   * Opens an object for reading.
   *
   * @throws NoSuchObjectException if the bucket or the object does not exist
   */
  InputStream open(String bucket, String key) throws IOException;

  /**
   * Opens an object for reading at any place of it. Where nothing better is known, its content is
   * read into memory.
   *
   * @throws NoSuchObjectException if the bucket or the object does not exist
   */
  default ObjectContent content(String bucket, String key) throws IOException {
    try (InputStream in = open(bucket, key)) {
      return ObjectContent.of(in.readAllBytes());
    }
  }

  /**
   * Opens an object for writing; it exists once the stream is closed.
   *
   * @throws NoSuchObjectException if the bucket does not exist
   */
  OutputStream create(String bucket, String key) throws IOException;

  /**
   * The objects whose key starts with the prefix, in the order of their keys.
   *
   * @throws NoSuchObjectException if the bucket does not exist
   */
  List<StoredObject> list(String bucket, String prefix) throws IOException;

  /**
   * An object as a listing has it.
   *
   * @param key its key
   * @param size in bytes
   * @param lastModified when it was written
   * @param etag the hash of its content
   */
  record StoredObject(String key, long size, Instant lastModified, Etag etag) {}

  /** The hash of an object's content, made when it is wanted: the whole content is read for it. */
  @FunctionalInterface
  interface Etag {
    /** The hash, quotes included, as S3 gives it. */
    String value() throws IOException;
  }

  /** There is no such bucket or object; the message says which. */
  final class NoSuchObjectException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean bucketMissing;

    /**
     * @param message which bucket or key, and where it was looked for
     * @param bucketMissing whether it is the bucket that does not exist
     */
    public NoSuchObjectException(String message, boolean bucketMissing) {
      super(message);
      this.bucketMissing = bucketMissing;
    }

    /** Whether it is the bucket that does not exist. */
    public boolean isBucketMissing() {
      return bucketMissing;
    }
  }
}
