package asl.trace.diff;

import asl.trace.DataPath;
import java.util.List;

/**
 * What counts as a difference.
 *
 * @param exact whether times, identifiers and ARNs inside data and causes count too
 * @param ignored places in data that do not count
 * @param limit how many differences are given at most
 */
public record DiffOptions(boolean exact, List<DataPath> ignored, int limit) {
  /** Times, identifiers, ARNs and the metadata of AWS's answers do not count. */
  public static final DiffOptions DEFAULT = new DiffOptions(false, List.of(), 1000);
}
