package asl.engine.items;

import org.jspecify.annotations.Nullable;

/** Items in their order, one at a time, so that memory never holds them all. */
public interface ItemSource extends AutoCloseable {
  /** Moves to the next item; false at the end. */
  boolean advance() throws ItemReaderException;

  /** The item at hand. */
  @Nullable Object item();

  @Override
  void close();
}
