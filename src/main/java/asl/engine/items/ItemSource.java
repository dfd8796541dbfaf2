package asl.engine.items;

import org.jspecify.annotations.Nullable;

/**
 * Items in their order, one at a time, so that memory never holds them all. What is told of an item
 * is what the context object shows as {@code Map.Item} (AWS: "Accessing execution data from the
 * Context object").
 */
public interface ItemSource extends AutoCloseable {
  /** The {@link #origin()} of items that are part of the state's input. */
  String STATE_DATA = "STATE_DATA";

  /** Moves to the next item; false at the end. */
  boolean advance() throws ItemReaderException;

  /** The item at hand, as a child execution gets it. */
  @Nullable Object item();

  /** The item's value: the item itself, but for the members of an object. */
  default @Nullable Object value() {
    return item();
  }

  /** The name of the member of an object that the item is; null for any other item. */
  default @Nullable String key() {
    return null;
  }

  /**
   * Where the item at hand comes from: {@link #STATE_DATA}, the S3 URI of the object it was read
   * from, or that of the listed bucket.
   */
  String origin();

  @Override
  void close();
}
