package asl.engine;

import asl.expression.EvaluationException;
import asl.json.JsonSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How items are put together (AWS: "ItemBatcher (Map)").
 *
 * @param active whether there is an ItemBatcher
 * @param input the BatchInput; null if absent
 * @param maxItems items in a batch at the most
 * @param maxBytes bytes of a batch's input at the most
 */
record Batching(boolean active, @Nullable Object input, long maxItems, long maxBytes) {
  private static final long MOST_BYTES = 256 * 1024;

  static Batching of(DistributedMapPlan plan, Visit visit) throws EvaluationException {
    if (plan.batcher() == null) {
      return new Batching(false, null, 1, MOST_BYTES);
    }
    long maxItems =
        plan.maxItemsPerBatch() == null ? Long.MAX_VALUE : plan.maxItemsPerBatch().positive(visit);
    long maxBytes =
        plan.maxBytesPerBatch() == null ? MOST_BYTES : plan.maxBytesPerBatch().positive(visit);
    Object input = plan.batchInput() == null ? null : plan.batchInput().evaluate(visit);
    return new Batching(true, input, maxItems, Math.min(maxBytes, MOST_BYTES));
  }

  /** The size of a batch without items. */
  long emptyBytes() {
    return JsonSize.bytes(batch(List.of()));
  }

  /** What a child execution gets for some items. */
  Map<String, @Nullable Object> batch(List<?> items) {
    Map<String, @Nullable Object> batch = new LinkedHashMap<>();
    if (input != null) {
      batch.put("BatchInput", input);
    }
    batch.put("Items", items);
    return batch;
  }
}
