package asl.definition;

import asl.source.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * How items of a distributed Map are put together (AWS: "ItemBatcher (Map)").
 *
 * @param batchInput what every batch gets beside its items; null if absent
 * @param maxItemsPerBatch also in its {@code …Path} form; null if absent
 * @param maxInputBytesPerBatch also in its {@code …Path} form; null if absent
 * @param pointer where it stands
 */
public record ItemBatcher(
    @Nullable FieldValue batchInput,
    @Nullable FieldValue maxItemsPerBatch,
    @Nullable FieldValue maxInputBytesPerBatch,
    JsonPointer pointer) {}
