package asl.engine;

import asl.definition.FieldValue;
import asl.definition.ItemBatcher;
import asl.definition.ItemProcessor;
import asl.definition.ItemReader;
import asl.definition.MapState;
import asl.definition.QueryLanguage;
import asl.definition.ResultWriter;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import org.jspecify.annotations.Nullable;

/**
 * What only a distributed Map has, compiled. A null component stands for an absent field.
 *
 * @param express whether the child executions are Express ones
 * @param label the Label
 * @param toleratedCount ToleratedFailureCount
 * @param toleratedPercentage ToleratedFailurePercentage
 * @param reader the ItemReader
 * @param readerArguments its Parameters or Arguments
 * @param maxItems its MaxItems
 * @param itemsPointer its ItemsPointer
 * @param batcher the ItemBatcher
 * @param batchInput its BatchInput
 * @param maxItemsPerBatch its MaxItemsPerBatch
 * @param maxBytesPerBatch its MaxInputBytesPerBatch
 * @param writer the ResultWriter
 * @param writerArguments its Parameters or Arguments
 */
record DistributedMapPlan(
    boolean express,
    @Nullable String label,
    @Nullable NumberField toleratedCount,
    @Nullable NumberField toleratedPercentage,
    @Nullable ItemReader reader,
    @Nullable Expression readerArguments,
    @Nullable NumberField maxItems,
    @Nullable Expression itemsPointer,
    @Nullable ItemBatcher batcher,
    @Nullable Expression batchInput,
    @Nullable NumberField maxItemsPerBatch,
    @Nullable NumberField maxBytesPerBatch,
    @Nullable ResultWriter writer,
    @Nullable Expression writerArguments) {
  static DistributedMapPlan of(MapState state, ItemProcessor processor, FieldCompiler fields)
      throws PlanException {
    ItemReader reader = state.itemReader();
    ItemBatcher batcher = state.itemBatcher();
    ResultWriter writer = state.resultWriter();
    return new DistributedMapPlan(
        "EXPRESS".equals(processor.executionType()),
        state.label(),
        NumberField.of(fields, state, state.toleratedFailureCount()),
        NumberField.of(fields, state, state.toleratedFailurePercentage()),
        reader,
        reader == null ? null : fields.in(reader.pointer()).value(state, reader.arguments()),
        reader == null
            ? null
            : NumberField.of(readerConfig(reader, fields), state, reader.maxItems()),
        reader == null ? null : pointer(state, reader.itemsPointer(), readerConfig(reader, fields)),
        batcher,
        batcher == null ? null : fields.in(batcher.pointer()).value(state, batcher.batchInput()),
        batcher == null ? null : batchLimit(state, batcher, batcher.maxItemsPerBatch(), fields),
        batcher == null
            ? null
            : batchLimit(state, batcher, batcher.maxInputBytesPerBatch(), fields),
        writer,
        writer == null ? null : fields.in(writer.pointer()).value(state, writer.arguments()));
  }

  private static FieldCompiler readerConfig(ItemReader reader, FieldCompiler fields) {
    return fields.in(reader.pointer().member("ReaderConfig"));
  }

  private static @Nullable NumberField batchLimit(
      MapState state, ItemBatcher batcher, @Nullable FieldValue field, FieldCompiler fields)
      throws PlanException {
    return NumberField.of(fields.in(batcher.pointer()), state, field);
  }

  private static @Nullable Expression pointer(
      MapState state, @Nullable FieldValue field, FieldCompiler fields) throws PlanException {
    if (field == null) {
      return null;
    }
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      return fields.jsonata(state, field, ResultType.STRING);
    }
    Object literal = field.value();
    return scope -> literal;
  }
}
