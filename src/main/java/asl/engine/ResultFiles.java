package asl.engine;

import asl.function.ObjectStore;
import asl.json.Utf8Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that a ResultWriter makes: {@code SUCCEEDED_0.json}, {@code FAILED_0.json} and {@code
 * manifest.json} in a folder named after the map run. Results are written as they come.
 */
final class ResultFiles {
  private final ObjectStore objects;
  private final String bucket;
  private final String folder;
  private final String mapRunArn;
  private final ResultFile succeeded;
  private final ResultFile failed;
  private @Nullable IOException problem;

  ResultFiles(ObjectStore objects, String bucket, String prefix, boolean lines, String mapRunArn) {
    this.objects = objects;
    this.bucket = bucket;
    this.mapRunArn = mapRunArn;
    String start = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    this.folder = start + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1) + "/";
    String ending = lines ? "_0.jsonl" : "_0.json";
    this.succeeded = new ResultFile(objects, bucket, folder + "SUCCEEDED" + ending, lines);
    this.failed = new ResultFile(objects, bucket, folder + "FAILED" + ending, lines);
  }

  /**
   * Where to append the next result; null if files cannot be written any more, of which {@link
   * #finish} tells.
   *
   * @param success which file it goes to
   */
  @Nullable Utf8Json next(boolean success) {
    if (problem != null) {
      return null;
    }
    try {
      return (success ? succeeded : failed).next();
    } catch (IOException e) {
      problem = e;
      return null;
    }
  }

  /** Completes the files and gives what the state's result tells of them. */
  Map<String, @Nullable Object> finish() throws IOException {
    IOException unwritten = problem;
    if (unwritten != null) {
      abandon();
      throw unwritten;
    }
    Map<String, @Nullable Object> resultFiles = new LinkedHashMap<>();
    resultFiles.put("FAILED", failed.close());
    resultFiles.put("PENDING", List.of());
    resultFiles.put("SUCCEEDED", succeeded.close());
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("DestinationBucket", bucket);
    manifest.put("MapRunArn", mapRunArn);
    manifest.put("ResultFiles", resultFiles);
    String key = folder + "manifest.json";
    try (OutputStream out = objects.create(bucket, key)) {
      new Utf8Json(512).value(manifest).writeTo(out);
    }
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("Bucket", bucket);
    details.put("Key", key);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("MapRunArn", mapRunArn);
    result.put("ResultWriterDetails", details);
    return result;
  }

  /** Closes what was begun. */
  void abandon() {
    abandon(failed);
    abandon(succeeded);
  }

  private void abandon(ResultFile file) {
    try {
      file.close();
    } catch (IOException e) {
      problem = e;
    }
  }
}
