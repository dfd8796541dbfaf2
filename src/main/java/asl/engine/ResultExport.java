package asl.engine;

import asl.definition.ErrorName;
import asl.definition.ResultWriter;
import asl.expression.EvaluationException;
import asl.history.ExecutionStatus;
import asl.json.JsonReader;
import asl.json.JsonSize;
import asl.json.JsonSyntaxException;
import asl.json.Utf8Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of a distributed Map go: into the state's result, or into files of a bucket
 * (AWS: "ResultWriter (Map)"). Of what goes into the result it holds no more than a state may give.
 */
final class ResultExport {
  private final Execution execution;
  private final String stateName;
  private final @Nullable String transformation;
  private final @Nullable Destination destination;
  private final ChildDescription description = new ChildDescription();
  private @Nullable ResultFiles files;
  private SortedMap<Integer, @Nullable Object> results = new TreeMap<>();
  private long bytes;
  private boolean tooLarge;

  private ResultExport(
      Visit visit, @Nullable ResultWriter writer, @Nullable Destination destination) {
    this.execution = visit.execution();
    this.stateName = visit.plan.name();
    this.transformation = writer == null ? "COMPACT" : writer.transformation();
    this.destination = destination;
  }

  static ResultExport of(DistributedMapPlan plan, Visit visit) throws EvaluationException {
    ResultWriter writer = plan.writer();
    if (writer == null || writer.resource() == null) {
      return new ResultExport(visit, writer, null);
    }
    Object arguments =
        plan.writerArguments() == null ? null : plan.writerArguments().evaluate(visit);
    Map<?, ?> members = arguments instanceof Map<?, ?> map ? map : Map.of();
    if (!(members.get("Bucket") instanceof String bucket)) {
      throw new EvaluationException(
          ErrorName.RUNTIME, "The ResultWriter of the Map state names no Bucket");
    }
    String prefix = members.get("Prefix") instanceof String text ? text : "";
    boolean jsonl = "JSONL".equals(writer.outputType());
    return new ResultExport(visit, writer, new Destination(bucket, prefix, jsonl));
  }

  /** The bucket, the prefix of its keys, and whether the files are JSON Lines. */
  private record Destination(String bucket, String prefix, boolean lines) {}

  /** The map run has begun. */
  void begin(String mapRunArn) {
    if (destination != null) {
      files =
          new ResultFiles(
              execution.ports().objects(),
              destination.bucket(),
              destination.prefix(),
              destination.lines(),
              mapRunArn);
    }
  }

  void add(ChildExecution child, ExecutionResult result) {
    boolean succeeded = result.status() == ExecutionStatus.SUCCEEDED;
    ResultFiles target = files;
    if (target == null) {
      keep(child.index(), isDescribed(succeeded) ? described(child, result) : result.output());
    } else if (isDescribed(succeeded)) {
      Utf8Json out = target.next(succeeded);
      if (out != null) {
        description.write(child, result, execution.loop().now(), out);
      }
    } else {
      for (Object value : flattened(result.output())) {
        Utf8Json out = target.next(true);
        if (out != null) {
          out.value(value);
        }
      }
    }
  }

  /**
   * Whether all that describes a child execution is told, and not its output alone: of a failed one
   * always, whatever the Transformation.
   */
  private boolean isDescribed(boolean succeeded) {
    return !succeeded || transformation == null || "NONE".equals(transformation);
  }

  /** What goes into a state's result is little enough to be read from its text. */
  private @Nullable Object described(ChildExecution child, ExecutionResult result) {
    Utf8Json text = new Utf8Json(1024);
    description.write(child, result, execution.loop().now(), text);
    try {
      return JsonReader.read(text.toBytes());
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(int index, @Nullable Object value) {
    if (tooLarge) {
      return;
    }
    if (execution.request().limits().payload()) {
      bytes += JsonSize.bytes(value) + 1;
      if (bytes > JsonSize.LIMIT) {
        tooLarge = true;
        results = new TreeMap<>();
        return;
      }
    }
    results.put(index, value);
  }

  /** The elements of an array if they are to stand for themselves, otherwise the value. */
  private List<?> flattened(@Nullable Object value) {
    return "FLATTEN".equals(transformation) && value instanceof List<?> elements
        ? elements
        : Collections.singletonList(value);
  }

  /**
   * Ends the export and gives the state's result.
   *
   * @throws StateFailure if the files cannot be written, or the results are too large for a state
   */
  @Nullable Object finish() throws StateFailure {
    if (files != null) {
      try {
        return files.finish();
      } catch (IOException e) {
        throw new StateFailure(
            Failure.of(
                ErrorName.RESULT_WRITER_FAILED,
                "The results cannot be written: " + e.getMessage()));
      }
    }
    if (tooLarge) {
      throw new StateFailure(Failure.tooLarge(stateName, false));
    }
    return inOrder();
  }

  /** The results in the order of the child executions, whichever ended first. */
  private List<@Nullable Object> inOrder() {
    List<@Nullable Object> ordered = new ArrayList<>(results.size());
    for (Object value : results.values()) {
      ordered.addAll(flattened(value));
    }
    return ordered;
  }

  /** The map run failed: what was begun is closed. */
  void abandon() {
    if (files != null) {
      files.abandon();
    }
  }
}
