package asl.trace.diff;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two values.
 *
 * @param path where it is: {@code $.items[2].price}
 * @param kind what happened there
 * @param before the value in the first; null also where there is none
 * @param after the value in the second; null also where there is none
 */
public record ValueChange(String path, Kind kind, @Nullable Object before, @Nullable Object after) {
  /** What can happen to a place. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
