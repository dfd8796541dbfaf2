package asl.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what only a Map state has. */
final class MapReader {
  private final JsonObject object;
  private final QueryLanguage machineLanguage;

  MapReader(JsonObject object, QueryLanguage machineLanguage) {
    this.object = object;
    this.machineLanguage = machineLanguage;
  }

  MapState read(StateHeader header, Transition transition, DataFlow dataFlow, StateReader state) {
    return new MapState(
        header,
        transition,
        dataFlow,
        processor(),
        object.field("Items", "ItemsPath"),
        object.field("ItemSelector"),
        object.field("MaxConcurrency", "MaxConcurrencyPath"),
        object.field("ToleratedFailureCount", "ToleratedFailureCountPath"),
        object.field("ToleratedFailurePercentage", "ToleratedFailurePercentagePath"),
        object.text("Label"),
        itemReader(),
        itemBatcher(),
        resultWriter(),
        state.retriers(),
        state.catchers());
  }

  private @Nullable ItemProcessor processor() {
    JsonObject processor = object.object("ItemProcessor");
    if (processor == null) {
      processor = object.object("Iterator");
    }
    if (processor == null) {
      return null;
    }
    JsonObject config = processor.object("ProcessorConfig");
    return new ItemProcessor(
        processor.text("Comment"),
        processor.text("StartAt"),
        DefinitionReader.states(processor, machineLanguage),
        config != null && "DISTRIBUTED".equals(config.get("Mode")),
        config == null ? null : config.text("ExecutionType"),
        processor.pointer());
  }

  private @Nullable ItemReader itemReader() {
    JsonObject reader = object.object("ItemReader");
    if (reader == null) {
      return null;
    }
    JsonObject given = reader.object("ReaderConfig");
    JsonObject config =
        given == null ? new JsonObject(Map.of(), reader.pointer().member("ReaderConfig")) : given;
    return new ItemReader(
        reader.text("Resource"),
        reader.field("Parameters", "Arguments"),
        config.text("InputType"),
        config.text("CSVHeaderLocation"),
        config.texts("CSVHeaders"),
        config.text("CSVDelimiter"),
        config.field("MaxItems", "MaxItemsPath"),
        config.field("ItemsPointer"),
        config.text("ManifestType"),
        config.text("Transformation"),
        reader.pointer());
  }

  private @Nullable ItemBatcher itemBatcher() {
    JsonObject batcher = object.object("ItemBatcher");
    if (batcher == null) {
      return null;
    }
    return new ItemBatcher(
        batcher.field("BatchInput"),
        batcher.field("MaxItemsPerBatch", "MaxItemsPerBatchPath"),
        batcher.field("MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"),
        batcher.pointer());
  }

  private @Nullable ResultWriter resultWriter() {
    JsonObject writer = object.object("ResultWriter");
    if (writer == null) {
      return null;
    }
    JsonObject config = writer.object("WriterConfig");
    return new ResultWriter(
        writer.text("Resource"),
        writer.field("Parameters", "Arguments"),
        config == null ? null : config.text("Transformation"),
        config == null ? null : config.text("OutputType"),
        writer.pointer());
  }
}
