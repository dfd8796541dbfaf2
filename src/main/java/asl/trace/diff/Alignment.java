package asl.trace.diff;

import asl.trace.StateVisit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs the visits of two strands, so that as many as can be stand beside one of their name. */
final class Alignment {
  private static final long LARGEST_TABLE = 4_000_000;
  private static final int WINDOW = 64;

  private final List<StateVisit> first;
  private final List<StateVisit> second;
  private final List<Pair> pairs = new ArrayList<>();

  private Alignment(List<StateVisit> first, List<StateVisit> second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Two visits that belong together; one is null where a visit has no partner.
   *
   * @param first the visit in the first execution
   * @param second the visit in the second execution
   */
  record Pair(@Nullable StateVisit first, @Nullable StateVisit second) {}

  static List<Pair> of(List<StateVisit> first, List<StateVisit> second) {
    Alignment alignment = new Alignment(first, second);
    alignment.align();
    return alignment.pairs;
  }

  private void align() {
    int head = 0;
    int shorter = Math.min(first.size(), second.size());
    while (head < shorter && same(head, head)) {
      pairs.add(new Pair(first.get(head), second.get(head)));
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && same(first.size() - 1 - tail, second.size() - 1 - tail)) {
      tail++;
    }
    middle(head, first.size() - tail, second.size() - tail);
    for (int i = tail; i > 0; i--) {
      pairs.add(new Pair(first.get(first.size() - i), second.get(second.size() - i)));
    }
  }

  private void middle(int from, int firstEnd, int secondEnd) {
    long size = (long) (firstEnd - from) * (secondEnd - from);
    if (size <= LARGEST_TABLE) {
      longestCommon(from, firstEnd, secondEnd);
    } else {
      nearest(from, firstEnd, secondEnd);
    }
  }

  private void longestCommon(int from, int firstEnd, int secondEnd) {
    int rows = firstEnd - from;
    int columns = secondEnd - from;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            same(from + i, from + j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (same(from + i, from + j)) {
        pairs.add(new Pair(first.get(from + i++), second.get(from + j++)));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        pairs.add(new Pair(first.get(from + i++), null));
      } else {
        pairs.add(new Pair(null, second.get(from + j++)));
      }
    }
    rest(from + i, firstEnd, from + j, secondEnd);
  }

  /** For strands too long for the table: goes on at the nearest pair. */
  private void nearest(int from, int firstEnd, int secondEnd) {
    int i = from;
    int j = from;
    while (i < firstEnd && j < secondEnd) {
      int skip = 0;
      boolean inSecond = true;
      while (skip < WINDOW) {
        if (j + skip < secondEnd && same(i, j + skip)) {
          break;
        }
        if (i + skip < firstEnd && same(i + skip, j)) {
          inSecond = false;
          break;
        }
        skip++;
      }
      if (skip == WINDOW) {
        pairs.add(new Pair(first.get(i++), null));
        pairs.add(new Pair(null, second.get(j++)));
        continue;
      }
      for (int k = 0; k < skip; k++) {
        pairs.add(inSecond ? new Pair(null, second.get(j++)) : new Pair(first.get(i++), null));
      }
      pairs.add(new Pair(first.get(i++), second.get(j++)));
    }
    rest(i, firstEnd, j, secondEnd);
  }

  private void rest(int i, int firstEnd, int j, int secondEnd) {
    first.subList(i, firstEnd).forEach(visit -> pairs.add(new Pair(visit, null)));
    second.subList(j, secondEnd).forEach(visit -> pairs.add(new Pair(null, visit)));
  }

  private boolean same(int i, int j) {
    return first.get(i).name().equals(second.get(j).name());
  }
}
