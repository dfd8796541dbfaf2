package asl.engine.items;

import asl.function.ObjectStore.NoSuchObjectException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of several objects, one object after the other, each opened when it is its turn. */
final class ObjectSequence implements ItemSource {
  /** Opens the items of one object. */
  interface Opener {
    ItemSource open(ObjectLocation location) throws IOException, ItemReaderException;
  }

  private final Iterator<ObjectLocation> locations;
  private final Opener opener;
  private @Nullable ItemSource current;

  ObjectSequence(List<ObjectLocation> locations, Opener opener) {
    this.locations = locations.iterator();
    this.opener = opener;
  }

  @Override
  public boolean advance() throws ItemReaderException {
    while (true) {
      ItemSource items = current;
      if (items != null) {
        if (items.advance()) {
          return true;
        }
        items.close();
        current = null;
      }
      if (!locations.hasNext()) {
        return false;
      }
      current = open(locations.next());
    }
  }

  private ItemSource open(ObjectLocation location) throws ItemReaderException {
    try {
      return opener.open(location);
    } catch (NoSuchObjectException e) {
      throw new ItemReaderException("The manifest names " + location + ", which does not exist");
    } catch (IOException e) {
      throw new ItemReaderException(location + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public @Nullable Object item() {
    ItemSource items = current;
    return items == null ? null : items.item();
  }

  @Override
  public @Nullable Object value() {
    ItemSource items = current;
    return items == null ? null : items.value();
  }

  @Override
  public @Nullable String key() {
    ItemSource items = current;
    return items == null ? null : items.key();
  }

  @Override
  public String origin() {
    ItemSource items = current;
    return items == null ? "" : items.origin();
  }

  @Override
  public void close() {
    ItemSource items = current;
    if (items != null) {
      items.close();
    }
  }
}
