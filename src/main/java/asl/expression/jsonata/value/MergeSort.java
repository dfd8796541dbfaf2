package asl.expression.jsonata.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort of JSONata: stable, by a test whether one element belongs behind another. */
public final class MergeSort {
  private MergeSort() {}

  /** Whether the first belongs behind the second. */
  @FunctionalInterface
  public interface Behind {
    /** Whether the first belongs behind the second. */
    boolean test(@Nullable Object a, @Nullable Object b);
  }

  /** The elements in order; the list itself if it has not several. */
  public static List<@Nullable Object> sort(
      List<@Nullable Object> list, Behind behind, Evaluation run) {
    run.holdPlaces(list.size());
    return sorted(list, behind, run);
  }

  private static List<@Nullable Object> sorted(
      List<@Nullable Object> list, Behind behind, Evaluation run) {
    if (list.size() <= 1) {
      return list;
    }
    run.work(list.size());
    int middle = list.size() / 2;
    List<@Nullable Object> left = sorted(list.subList(0, middle), behind, run);
    List<@Nullable Object> right = sorted(list.subList(middle, list.size()), behind, run);
    JsonataList merged = new JsonataList(list.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      merged.add(behind.test(left.get(i), right.get(j)) ? right.get(j++) : left.get(i++));
    }
    merged.addAll(left.subList(i, left.size()));
    merged.addAll(right.subList(j, right.size()));
    return merged;
  }
}
