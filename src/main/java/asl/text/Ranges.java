package asl.text;

/** Sets of code points as sorted ranges. */
final class Ranges {
  private Ranges() {}

  /** Whether one of the ranges, each its first and its last, holds the code point. */
  static boolean hold(int[] ranges, int point) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (point < ranges[2 * middle]) {
        high = middle - 1;
      } else if (point > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
