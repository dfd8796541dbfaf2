package asl.engine.items;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a list that is at hand. */
public final class ListItems implements ItemSource {
  private final Iterator<?> iterator;
  private final String origin;
  private @Nullable Object item;

  /**
   * @param items the items
   * @param origin where they come from, see {@link ItemSource#origin()}
   */
  public ListItems(List<?> items, String origin) {
    this.iterator = items.iterator();
    this.origin = origin;
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
  public String origin() {
    return origin;
  }

  @Override
  public void close() {}
}
