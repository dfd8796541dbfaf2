package asl.function.routing;

import asl.function.mapping.FunctionReference;
import asl.function.service.S3Tasks;
import asl.function.service.StartExecution;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The line of a mapping file that would map a resource.
 *
 * @param section the section that it belongs to
 * @param text the line, without indentation
 */
public record MappingLine(String section, String text) {
  /** The section of functions. */
  public static final String FUNCTIONS = "functions";

  /** The section of buckets. */
  public static final String BUCKETS = "buckets";

  /** The section of state machines. */
  public static final String STATE_MACHINES = "stateMachines";

  /** The endings of a service integration that are no part of the action's name. */
  private static final Set<String> PATTERNS = Set.of("sync", "2", "waitForTaskToken");

  /**
   * The line for a function or resource.
   *
   * @param parameter a parameter of the Task by its name; null where only the input tells
   */
  static MappingLine of(String resource, Function<String, @Nullable String> parameter) {
    if (S3Tasks.serves(resource)) {
      String bucket = parameter.apply("Bucket");
      return ofBucket(bucket == null ? "my-bucket" : bucket);
    }
    if (StartExecution.serves(resource)) {
      String arn = parameter.apply("StateMachineArn");
      String name = arn == null ? "child" : lastWord(arn);
      return new MappingLine(
          STATE_MACHINES,
          MappingSkeleton.key(name) + ": " + MappingSkeleton.key(name + ".asl.json"));
    }
    if (resource.endsWith(":states:::http:invoke")) {
      return new MappingLine("services", MappingSkeleton.key(resource) + ": { http: {} }");
    }
    FunctionReference reference = FunctionReference.parse(resource);
    boolean function = !reference.name().contains(":");
    String key = MappingSkeleton.key(function ? reference.name() : resource);
    String file = (function ? reference.name() : lastWord(resource)) + ".py:handler";
    return new MappingLine(
        FUNCTIONS, "%s: { python: %s }".formatted(key, MappingSkeleton.key(file)));
  }

  /** The line for a bucket. */
  static MappingLine ofBucket(String bucket) {
    return new MappingLine(BUCKETS, MappingSkeleton.key(bucket) + ": ./data");
  }

  private static String lastWord(String resource) {
    String[] parts = resource.split("[:.]", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      if (!parts[i].isEmpty() && !PATTERNS.contains(parts[i])) {
        return parts[i];
      }
    }
    return "task";
  }
}
