package asl.function.service;

import asl.function.ObjectStore.NoSuchObjectException;
import asl.function.ObjectStore.StoredObject;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks {@code aws-sdk:s3:getObject}, {@code headObject}, {@code putObject}, {@code
 * copyObject}, {@code deleteObject}, {@code deleteObjects}, {@code listObjects} and {@code
 * listObjectsV2} over folders (S3 API; recorded from Step Functions).
 */
public final class S3Tasks {
  private static final String RESOURCE = ":states:::aws-sdk:s3:";
  private static final int LARGEST_OBJECT = 10 * 1024 * 1024;

  private static final Set<String> ACTIONS =
      Set.of(
          "getObject",
          "headObject",
          "putObject",
          "copyObject",
          "deleteObject",
          "deleteObjects",
          "listObjects",
          "listObjectsV2");

  private final FolderStore store;

  /**
   * @param store the folders
   */
  public S3Tasks(FolderStore store) {
    this.store = store;
  }

  /** Whether a resource is one of these tasks. */
  public static boolean serves(String resource) {
    return ACTIONS.contains(action(resource));
  }

  private static String action(String resource) {
    int at = resource.indexOf(RESOURCE);
    return at < 0 ? "" : resource.substring(at + RESOURCE.length());
  }

  /**
   * Does the task and tells how it ended.
   *
   * @param request what the service calls the request
   */
  public TaskUpdate perform(String resource, @Nullable Object input, String request) {
    Map<?, ?> parameters = input instanceof Map<?, ?> map ? map : Map.of();
    String bucket = String.valueOf(parameters.get("Bucket"));
    String key = String.valueOf(parameters.get("Key"));
    try {
      return switch (action(resource)) {
        case "getObject" -> get(bucket, key, parameters.get("Range"), request);
        case "headObject" -> new TaskUpdate.Succeeded(head(store.describe(bucket, key)));
        case "putObject" -> put(bucket, key, parameters.get("Body"));
        case "copyObject" ->
            copy(bucket, key, String.valueOf(parameters.get("CopySource")), request);
        case "deleteObject" -> {
          store.delete(bucket, key);
          yield new TaskUpdate.Succeeded(Map.of());
        }
        case "deleteObjects" -> delete(bucket, parameters.get("Delete"));
        case "listObjects" ->
            new TaskUpdate.Succeeded(ObjectListing.first(bucket, parameters, store));
        default -> new TaskUpdate.Succeeded(ObjectListing.second(bucket, parameters, store));
      };
    } catch (NoSuchObjectException e) {
      return e.isBucketMissing()
          ? failed(
              "S3.NoSuchBucketException",
              404,
              "The specified bucket does not exist",
              String.valueOf(e.getMessage()),
              request)
          : failed(
              "S3.NoSuchKeyException",
              404,
              "The specified key does not exist.",
              String.valueOf(e.getMessage()),
              request);
    } catch (IOException e) {
      return new TaskUpdate.Failed(Stage.RUN, "S3.S3Exception", String.valueOf(e.getMessage()));
    }
  }

  private TaskUpdate get(String bucket, String key, @Nullable Object header, String request)
      throws IOException {
    StoredObject object = store.describe(bucket, key);
    ByteRange range = ByteRange.of(header, object.size());
    if (range == null) {
      return failed("S3.S3Exception", 416, "The requested range is not satisfiable", key, request);
    }
    byte[] content;
    try (InputStream in = store.open(bucket, key)) {
      in.skipNBytes(range.from());
      content = in.readNBytes((int) Math.min(LARGEST_OBJECT, range.length()));
    }
    Map<String, @Nullable Object> output = head(object);
    output.put("Body", new String(content, StandardCharsets.UTF_8));
    output.put("ContentLength", range.length());
    if (range.isPartOf(object.size())) {
      output.put("ContentRange", range.contentRange(object.size()));
    }
    return new TaskUpdate.Succeeded(output);
  }

  private static Map<String, @Nullable Object> head(StoredObject object) throws IOException {
    Map<String, @Nullable Object> output = new TreeMap<>();
    output.put("AcceptRanges", "bytes");
    output.put("ContentLength", object.size());
    output.put("ContentType", "binary/octet-stream");
    output.put("ETag", object.etag().value());
    output.put("LastModified", seconds(object));
    output.put("Metadata", Map.of());
    output.put("ServerSideEncryption", "AES256");
    return output;
  }

  /** The source is {@code BUCKET/KEY}, percent-encoded. */
  private TaskUpdate copy(String bucket, String key, String source, String request)
      throws IOException {
    String plain = source.startsWith("/") ? source.substring(1) : source;
    int version = plain.indexOf("?versionId=");
    String path = percentDecoded(version < 0 ? plain : plain.substring(0, version));
    int slash = path.indexOf('/');
    if (slash <= 0) {
      return failed(
          "S3.S3Exception", 400, "The CopySource must name a bucket and a key", source, request);
    }
    try (InputStream in = store.open(path.substring(0, slash), path.substring(slash + 1));
        OutputStream out = store.create(bucket, key)) {
      in.transferTo(out);
    }
    StoredObject copied = store.describe(bucket, key);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ETag", copied.etag().value());
    result.put("LastModified", seconds(copied));
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("CopyObjectResult", result);
    output.put("ServerSideEncryption", "AES256");
    return new TaskUpdate.Succeeded(output);
  }

  private static String percentDecoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private TaskUpdate delete(String bucket, @Nullable Object given) throws IOException {
    Map<?, ?> parameters = given instanceof Map<?, ?> members ? members : Map.of();
    List<Object> deleted = new ArrayList<>();
    List<?> objects = parameters.get("Objects") instanceof List<?> list ? list : List.of();
    for (Object object : objects) {
      if (object instanceof Map<?, ?> members && members.get("Key") instanceof String key) {
        store.delete(bucket, key);
        deleted.add(Map.of("Key", key));
      }
    }
    boolean quiet = Boolean.TRUE.equals(parameters.get("Quiet"));
    return new TaskUpdate.Succeeded(quiet ? Map.of() : Map.of("Deleted", deleted));
  }

  private TaskUpdate put(String bucket, String key, @Nullable Object body) throws IOException {
    String text = body == null ? "" : body instanceof String given ? given : JsonWriter.write(body);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = store.create(bucket, key)) {
      out.write(content);
    }
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("ChecksumCRC32", ObjectHash.crc32(content));
    output.put("ChecksumType", "FULL_OBJECT");
    output.put("ETag", ObjectHash.etag(content));
    output.put("ServerSideEncryption", "AES256");
    return new TaskUpdate.Succeeded(output);
  }

  private static String seconds(StoredObject object) {
    return object.lastModified().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  private static TaskUpdate failed(
      String error, int status, String message, String reason, String request) {
    return new TaskUpdate.Failed(
        Stage.RUN,
        error,
        "%s (Service: S3, Status Code: %d, Request ID: %s): %s"
            .formatted(message, status, request, reason));
  }
}
