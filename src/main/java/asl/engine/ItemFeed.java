package asl.engine;

import asl.engine.items.ItemReaderException;
import asl.engine.items.ItemSource;
import asl.expression.EvaluationException;
import asl.json.JsonSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the inputs of child executions from the items: selected, limited, put into batches. */
final class ItemFeed {
  private final Visit visit;
  private final MapItems items;
  private final @Nullable Object selected;
  private final ItemSource source;
  private final long maxItems;
  private final Batching batching;
  private long index;
  private boolean ended;
  private boolean ahead;
  private @Nullable Object nextItem;
  private @Nullable Object input;
  private int itemCount;

  ItemFeed(
      Visit visit,
      MapItems items,
      @Nullable Object selected,
      ItemSource source,
      @Nullable Long maxItems,
      Batching batching) {
    this.visit = visit;
    this.items = items;
    this.selected = selected;
    this.source = source;
    this.maxItems = maxItems == null || maxItems == 0 ? Long.MAX_VALUE : maxItems;
    this.batching = batching;
  }

  /** Moves to the next child execution's input; false when there is none. */
  boolean advance() throws ItemReaderException, EvaluationException {
    if (!batching.active()) {
      if (!fetch()) {
        return false;
      }
      input = nextItem;
      itemCount = 1;
      ahead = false;
      return true;
    }
    List<@Nullable Object> batch = new ArrayList<>();
    long bytes = batching.emptyBytes();
    while (batch.size() < batching.maxItems() && fetch()) {
      long size = JsonSize.bytes(nextItem) + (batch.isEmpty() ? 0 : 1);
      if (!batch.isEmpty() && bytes + size > batching.maxBytes()) {
        break;
      }
      bytes += size;
      batch.add(nextItem);
      ahead = false;
    }
    input = batching.batch(batch);
    itemCount = batch.size();
    return !batch.isEmpty();
  }

  private boolean fetch() throws ItemReaderException, EvaluationException {
    if (ahead) {
      return true;
    }
    if (ended || index >= maxItems || !source.advance()) {
      close();
      return false;
    }
    nextItem = items.input(visit, selected, index++, source);
    ahead = true;
    return true;
  }

  /** The input at hand. */
  @Nullable Object input() {
    return input;
  }

  /** How many items are in the input at hand. */
  int itemCount() {
    return itemCount;
  }

  /** How many items there are in all; 0 until the end is reached. */
  long total() {
    return ended ? index : 0;
  }

  void close() {
    if (!ended) {
      ended = true;
      source.close();
    }
  }
}
