package asl.definition;

import asl.source.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of a distributed Map go (AWS: "ResultWriter (Map)").
 *
 * @param resource {@code arn:aws:states:::s3:putObject}; null if the results are not exported
 * @param arguments {@code Parameters} (JSONPath) or {@code Arguments} (JSONata); null if absent
 * @param transformation NONE, COMPACT or FLATTEN; null if absent
 * @param outputType JSON or JSONL; null if absent
 * @param pointer where it stands
 */
public record ResultWriter(
    @Nullable String resource,
    @Nullable FieldValue arguments,
    @Nullable String transformation,
    @Nullable String outputType,
    JsonPointer pointer) {}
