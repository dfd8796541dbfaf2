package asl.engine.items;

import org.jspecify.annotations.Nullable;

/**
 * Where an object is.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 */
record ObjectLocation(String bucket, String key) {
  private static final String SCHEME = "s3://";

  /** Reads {@code s3://BUCKET/KEY}; null if the text has another form. */
  static @Nullable ObjectLocation parse(String uri) {
    int slash = uri.indexOf('/', SCHEME.length());
    boolean whole = uri.startsWith(SCHEME) && slash > SCHEME.length() && slash < uri.length() - 1;
    return whole
        ? new ObjectLocation(uri.substring(SCHEME.length(), slash), uri.substring(slash + 1))
        : null;
  }

  /** The S3 URI of a bucket. */
  static String uri(String bucket) {
    return SCHEME + bucket;
  }

  @Override
  public String toString() {
    return uri(bucket) + "/" + key;
  }
}
