package asl.engine.items;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of an array, or the members of an object as key and value. */
public final class ListItems implements ItemSource {
  private final Iterator<?> iterator;
  private @Nullable Object item;

  /**
   * @param items the items
   */
  public ListItems(List<?> items) {
    this.iterator = items.iterator();
  }

  @Override
  public boolean advance() {
    if (!iterator.hasNext()) {
      return false;
    }
    item = iterator.next();
    return true;
  }

  @Override
  public @Nullable Object item() {
    return item;
  }

  @Override
  public void close() {}
}
