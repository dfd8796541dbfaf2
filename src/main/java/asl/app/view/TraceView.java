package asl.app.view;

import asl.app.JobException;
import asl.text.Palette;
import asl.trace.DataPath;
import asl.trace.Redaction;
import asl.trace.TraceFilter;
import asl.trace.render.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an execution is shown.
 *
 * @param form one of {@link #FORMS}
 * @param states only states of these names; {@code *} stands for any text; empty for all
 * @param types only these state or event types; empty for all
 * @param errorsOnly only what has an error
 * @param iteration only inside this Map iteration; null for all
 * @param data tree: whether inputs and outputs are shown
 * @param changes tree: whether the difference between input and output is shown
 * @param full tree: whether nothing is cut
 * @param longestFirst table: whether the longest state comes first
 * @param redacted places in data that are masked
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
    List<String> redacted,
    int width,
    boolean colour) {
  /** The forms: text for people, then the events themselves. */
  public static final List<String> FORMS =
      List.of("line", "table", "tree", "timeline", "summary", "why", "json", "jsonl");

  /** The same in another form. */
  public TraceView in(String newForm) {
    return new TraceView(
        newForm,
        states,
        types,
        errorsOnly,
        iteration,
        data,
        changes,
        full,
        longestFirst,
        redacted,
        width,
        colour);
  }

  /**
   * What masks the places that are to be masked; null if there are none.
   *
   * @throws JobException if one of them is no path
   */
  public @Nullable Redaction redaction() throws JobException {
    return redacted.isEmpty() ? null : new Redaction(paths(redacted));
  }

  /**
   * Reads places in data.
   *
   * @throws JobException if one of them is no path
   */
  public static List<DataPath> paths(List<String> texts) throws JobException {
    List<DataPath> paths = new ArrayList<>();
    for (String text : texts) {
      try {
        paths.add(DataPath.of(text));
      } catch (IllegalArgumentException e) {
        throw new JobException("'" + text + "' is no path: " + e.getMessage());
      }
    }
    return paths;
  }

  /** The layout of its lines. */
  public TextLayout layout() {
    return layout(width, colour);
  }

  /** The layout for that width and colour. */
  public static TextLayout layout(int width, boolean colour) {
    return new TextLayout(width, colour ? Palette.ANSI : Palette.NONE);
  }

  TraceFilter filter() {
    return new TraceFilter(states, types, errorsOnly, iteration);
  }
}
