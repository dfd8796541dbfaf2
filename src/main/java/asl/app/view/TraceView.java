package asl.app.view;

import asl.trace.TraceFilter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an execution is shown.
 *
 * @param form line, table, tree, timeline, summary or why
 * @param states only states of these names; {@code *} stands for any text; empty for all
 * @param types only these state or event types; empty for all
 * @param errorsOnly only what has an error
 * @param iteration only inside this Map iteration; null for all
 * @param data tree: whether inputs and outputs are shown
 * @param changes tree: whether the difference between input and output is shown
 * @param full tree: whether nothing is cut
 * @param longestFirst table: whether the longest state comes first
 * @param width the columns of the terminal; 0 where lines may be as long as they like
 * @param colour whether to use ANSI colours
 */
public record TraceView(
    String form,
    List<String> states,
    Set<String> types,
    boolean errorsOnly,
    @Nullable Long iteration,
    boolean data,
    boolean changes,
    boolean full,
    boolean longestFirst,
    int width,
    boolean colour) {
  /** The forms that are text. */
  public static final List<String> FORMS =
      List.of("line", "table", "tree", "timeline", "summary", "why");

  /** A view of everything. */
  public static TraceView of(String form, int width, boolean colour) {
    return new TraceView(
        form, List.of(), Set.of(), false, null, false, false, false, false, width, colour);
  }

  TraceFilter filter() {
    return new TraceFilter(states, types, errorsOnly, iteration);
  }
}
