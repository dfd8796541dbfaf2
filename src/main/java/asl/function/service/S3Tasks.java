package asl.function.service;

import asl.function.ObjectStore.NoSuchObjectException;
import asl.function.ObjectStore.StoredObject;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks {@code aws-sdk:s3:getObject}, {@code putObject} and {@code listObjectsV2} over folders
 * (S3 API; recorded from Step Functions).
 */
public final class S3Tasks {
  private static final String RESOURCE = ":states:::aws-sdk:s3:";
  private static final int LARGEST_OBJECT = 10 * 1024 * 1024;
  private static final int PAGE = 1000;

  private final FolderStore store;

  /**
   * @param store the folders
   */
  public S3Tasks(FolderStore store) {
    this.store = store;
  }

  /** Whether a resource is one of these tasks. */
  public static boolean serves(String resource) {
    return switch (action(resource)) {
      case "getObject", "putObject", "listObjectsV2" -> true;
      default -> false;
    };
  }

  private static String action(String resource) {
    int at = resource.indexOf(RESOURCE);
    return at < 0 ? "" : resource.substring(at + RESOURCE.length());
  }

  /** Does the task and tells how it ended. */
  public TaskUpdate perform(String resource, @Nullable Object input) {
    Map<?, ?> parameters = input instanceof Map<?, ?> map ? map : Map.of();
    String bucket = String.valueOf(parameters.get("Bucket"));
    String key = String.valueOf(parameters.get("Key"));
    try {
      return switch (action(resource)) {
        case "getObject" -> get(bucket, key);
        case "putObject" -> put(bucket, key, parameters.get("Body"));
        default -> list(bucket, parameters);
      };
    } catch (NoSuchObjectException e) {
      return e.isBucketMissing()
          ? missing("S3.NoSuchBucketException", "The specified bucket does not exist", e)
          : missing("S3.NoSuchKeyException", "The specified key does not exist.", e);
    } catch (IOException e) {
      return new TaskUpdate.Failed(Stage.RUN, "S3.S3Exception", String.valueOf(e.getMessage()));
    }
  }

  private TaskUpdate get(String bucket, String key) throws IOException {
    byte[] content;
    try (InputStream in = store.open(bucket, key)) {
      content = in.readNBytes(LARGEST_OBJECT);
    }
    StoredObject object = store.describe(bucket, key);
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("AcceptRanges", "bytes");
    output.put("Body", new String(content, StandardCharsets.UTF_8));
    output.put("ContentLength", object.size());
    output.put("ContentType", "binary/octet-stream");
    output.put("ETag", object.etag());
    output.put("LastModified", seconds(object));
    output.put("Metadata", Map.of());
    output.put("ServerSideEncryption", "AES256");
    return new TaskUpdate.Succeeded(output);
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

  private TaskUpdate list(String bucket, Map<?, ?> parameters) throws IOException {
    String prefix = parameters.get("Prefix") instanceof String text ? text : "";
    String after =
        parameters.get("ContinuationToken") instanceof String token
            ? token
            : parameters.get("StartAfter") instanceof String key ? key : "";
    int most =
        parameters.get("MaxKeys") instanceof Number number
            ? Math.min(PAGE, Math.max(0, number.intValue()))
            : PAGE;
    List<Object> contents = new ArrayList<>();
    String last = null;
    boolean truncated = false;
    for (StoredObject object : store.list(bucket, prefix)) {
      if (object.key().compareTo(after) > 0) {
        truncated = contents.size() == most;
        if (truncated) {
          break;
        }
        contents.add(entry(object));
        last = object.key();
      }
    }
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("Contents", contents);
    output.put("IsTruncated", truncated);
    output.put("KeyCount", contents.size());
    output.put("MaxKeys", most);
    output.put("Name", bucket);
    output.put("Prefix", prefix);
    if (truncated && last != null) {
      output.put("NextContinuationToken", last);
    }
    return new TaskUpdate.Succeeded(output);
  }

  private static Map<String, @Nullable Object> entry(StoredObject object) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("ETag", object.etag());
    entry.put("Key", object.key());
    entry.put("LastModified", seconds(object));
    entry.put("Size", object.size());
    entry.put("StorageClass", "STANDARD");
    return entry;
  }

  private static String seconds(StoredObject object) {
    return object.lastModified().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  private static TaskUpdate missing(String error, String message, IOException reason) {
    return new TaskUpdate.Failed(
        Stage.RUN,
        error,
        "%s (Service: S3, Status Code: 404, Request ID: %s): %s"
            .formatted(message, UUID.randomUUID(), reason.getMessage()));
  }
}
