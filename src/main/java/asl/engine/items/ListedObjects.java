package asl.engine.items;

import asl.definition.QueryLanguage;
import asl.function.ObjectStore.StoredObject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a listing tells of the objects of a bucket; of each when it is its turn. */
final class ListedObjects implements ItemSource {
  private final Iterator<StoredObject> objects;
  private final String origin;
  private final QueryLanguage language;
  private Map<String, @Nullable Object> item = Map.of();

  /**
   * @param language of the Map state: JSONPath shows seconds with a fraction
   */
  ListedObjects(List<StoredObject> objects, String origin, QueryLanguage language) {
    this.language = language;
    this.objects = objects.iterator();
    this.origin = origin;
  }

  @Override
  public boolean advance() throws ItemReaderException {
    if (!objects.hasNext()) {
      return false;
    }
    try {
      item = description(objects.next());
    } catch (IOException e) {
      throw new ItemReaderException(origin + " cannot be listed: " + e.getMessage());
    }
    return true;
  }

  private Map<String, @Nullable Object> description(StoredObject object) throws IOException {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Etag", etag(object));
    item.put("Key", object.key());
    long seconds = object.lastModified().getEpochSecond();
    item.put(
        "LastModified",
        language == QueryLanguage.JSONATA ? (Object) seconds : (Object) (double) seconds);
    item.put("Size", object.size());
    item.put("StorageClass", "STANDARD");
    return item;
  }

  private static String etag(StoredObject object) throws IOException {
    try {
      return object.etag().value();
    } catch (NoSuchFileException e) {
      // It has been deleted since it was listed.
      return "\"\"";
    }
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
