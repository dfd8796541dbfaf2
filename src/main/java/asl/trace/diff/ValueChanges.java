package asl.trace.diff;

import asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares two values, place by place. */
public final class ValueChanges {
  private final List<ValueChange> changes = new ArrayList<>();
  private final BiPredicate<@Nullable Object, @Nullable Object> same;
  private final int limit;

  private ValueChanges(BiPredicate<@Nullable Object, @Nullable Object> same, int limit) {
    this.same = same;
    this.limit = limit;
  }

  /** Every place where the second value is not what the first is. */
  public static List<ValueChange> between(@Nullable Object before, @Nullable Object after) {
    return between(before, after, JsonEquality::equal, Integer.MAX_VALUE);
  }

  /**
   * The places where the second value is not what the first is.
   *
   * @param same whether two leaves count as the same
   * @param limit how many places are given at most
   */
  static List<ValueChange> between(
      @Nullable Object before,
      @Nullable Object after,
      BiPredicate<@Nullable Object, @Nullable Object> same,
      int limit) {
    ValueChanges changes = new ValueChanges(same, limit);
    changes.compare("$", before, after);
    return changes.changes;
  }

  private void compare(String path, @Nullable Object before, @Nullable Object after) {
    if (changes.size() >= limit || before == after) {
      return;
    }
    if (before instanceof Map<?, ?> a && after instanceof Map<?, ?> b) {
      compareMembers(path, a, b);
    } else if (before instanceof List<?> a && after instanceof List<?> b) {
      compareElements(path, a, b);
    } else if (!same.test(before, after)) {
      changes.add(new ValueChange(path, ValueChange.Kind.CHANGED, before, after));
    }
  }

  private void compareMembers(String path, Map<?, ?> before, Map<?, ?> after) {
    for (Map.Entry<?, ?> member : before.entrySet()) {
      String place = path + member(String.valueOf(member.getKey()));
      if (after.containsKey(member.getKey())) {
        compare(place, member.getValue(), after.get(member.getKey()));
      } else {
        add(new ValueChange(place, ValueChange.Kind.REMOVED, member.getValue(), null));
      }
    }
    for (Map.Entry<?, ?> member : after.entrySet()) {
      if (!before.containsKey(member.getKey())) {
        String place = path + member(String.valueOf(member.getKey()));
        add(new ValueChange(place, ValueChange.Kind.ADDED, null, member.getValue()));
      }
    }
  }

  private void compareElements(String path, List<?> before, List<?> after) {
    int common = Math.min(before.size(), after.size());
    for (int i = 0; i < common; i++) {
      compare(path + "[" + i + "]", before.get(i), after.get(i));
    }
    for (int i = common; i < before.size(); i++) {
      add(new ValueChange(path + "[" + i + "]", ValueChange.Kind.REMOVED, before.get(i), null));
    }
    for (int i = common; i < after.size(); i++) {
      add(new ValueChange(path + "[" + i + "]", ValueChange.Kind.ADDED, null, after.get(i)));
    }
  }

  private void add(ValueChange change) {
    if (changes.size() < limit) {
      changes.add(change);
    }
  }

  private static String member(String name) {
    boolean plain = !name.isEmpty();
    for (int i = 0; i < name.length() && plain; i++) {
      plain = Character.isLetterOrDigit(name.charAt(i)) || name.charAt(i) == '_';
    }
    return plain ? "." + name : "['" + name + "']";
  }
}
