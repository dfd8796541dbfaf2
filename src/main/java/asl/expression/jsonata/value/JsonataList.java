package asl.expression.jsonata.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list made while an expression is evaluated. A <em>sequence</em> is the result of a selection:
 * of one value it is that value, of none it is undefined. Elements may be {@link
 * Undefined#UNDEFINED} where a function left one out.
 */
public final class JsonataList extends ArrayList<@Nullable Object> {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_ROOM = 10;

  private boolean sequence;
  private boolean keepsSingleton;
  private boolean constructed;
  private boolean wrapper;
  private boolean tuples;
  private boolean counted;
  private int room = FIRST_ROOM;

  /** An array, empty. */
  public JsonataList() {}

  /** An array, empty, with room for so many. */
  public JsonataList(int size) {
    super(size);
  }

  /** An array of the same elements. */
  public JsonataList(Collection<?> elements) {
    super(elements);
  }

  /** A sequence, empty. */
  public static JsonataList sequence() {
    JsonataList list = new JsonataList();
    list.sequence = true;
    return list;
  }

  /** A sequence of one value, which may be undefined. */
  public static JsonataList sequenceOf(@Nullable Object value) {
    JsonataList list = new JsonataList(1);
    list.sequence = true;
    list.add(value);
    return list;
  }

  /** The value as a list: itself if it is one, or else a sequence of it. */
  @SuppressWarnings("unchecked")
  public static List<@Nullable Object> listOf(@Nullable Object value) {
    return value instanceof List<?> list
        ? (List<@Nullable Object>) list
        : JsonataList.sequenceOf(value);
  }

  /** Whether the value is a sequence. */
  public static boolean isSequence(@Nullable Object value) {
    return value instanceof JsonataList list && list.sequence;
  }

  /** Whether an array constructor in a path made the value, which is then not flattened. */
  public static boolean isConstructed(@Nullable Object value) {
    return value instanceof JsonataList list && list.constructed;
  }

  /** Whether the value is a stream of tuples, of a path that binds variables on its way. */
  public static boolean isTuples(@Nullable Object value) {
    return value instanceof JsonataList list && list.tuples;
  }

  /** The value that stands for the list as a result. */
  public @Nullable Object unwrapped(boolean keepArray) {
    if (!sequence || tuples) {
      return this;
    }
    if (keepArray) {
      keepsSingleton = true;
    }
    if (isEmpty()) {
      return Undefined.UNDEFINED;
    }
    return size() == 1 && !keepsSingleton ? get(0) : this;
  }

  /** Marks a sequence that stays an array even if it has one element. */
  public void keepSingleton() {
    keepsSingleton = true;
  }

  /** Marks what an array constructor in a path made. */
  public void markConstructed() {
    constructed = true;
  }

  /** Marks a stream of tuples. */
  public void markTuples() {
    tuples = true;
  }

  /** Marks the array around a document that is an array itself. */
  public void markWrapper() {
    wrapper = true;
  }

  /** The document inside the array around it; any other value as it is. */
  public static @Nullable Object withoutWrapper(@Nullable Object value) {
    return value instanceof JsonataList list && list.wrapper && !list.isEmpty()
        ? list.get(0)
        : value;
  }

  /** How many places its growth has taken since it was asked last: room grows by half. */
  long newPlaces() {
    long places = 0;
    while (room < size()) {
      room += room >> 1;
      places += room;
    }
    return places;
  }

  /** How many places it has taken for many elements added at once. */
  long newPlacesAtOnce() {
    if (room >= size()) {
      return 0;
    }
    room = Math.max(size(), room + (room >> 1));
    return room;
  }

  /** Remembers that the room of its elements was counted with them. */
  public void markCounted() {
    room = Math.max(room, size());
    counted = true;
  }

  /** Whether the room of its elements was counted with them. */
  public boolean isCounted() {
    return counted;
  }
}
