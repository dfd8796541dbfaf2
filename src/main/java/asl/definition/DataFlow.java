package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * The fields that shape a state's input and output (specification: "Input and Output Processing").
 * A null component means that the field is absent.
 *
 * @param inputPath JSONPath only; its value null means an empty object
 * @param parameters JSONPath only; a payload template
 * @param arguments JSONata only
 * @param resultSelector JSONPath only; a payload template over the result
 * @param resultPath JSONPath only; its value null means that the result is dropped
 * @param outputPath JSONPath only; its value null means an empty object
 * @param output JSONata only
 * @param assign the variables to assign, by name
 */
public record DataFlow(
    @Nullable FieldValue inputPath,
    @Nullable FieldValue parameters,
    @Nullable FieldValue arguments,
    @Nullable FieldValue resultSelector,
    @Nullable FieldValue resultPath,
    @Nullable FieldValue outputPath,
    @Nullable FieldValue output,
    @Nullable FieldValue assign) {}
