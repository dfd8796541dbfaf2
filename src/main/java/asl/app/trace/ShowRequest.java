package asl.app.trace;

import asl.app.run.RunRequest;
import asl.app.view.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * What to show and how.
 *
 * @param history the history's file, or {@code -}; of no meaning where something is run
 * @param run what is run to be shown; null to show a history
 * @param definition the definition that the history belongs to; null if it is not known
 * @param view how it is to look; its form may also be {@code html}
 */
public record ShowRequest(
    String history, @Nullable RunRequest run, @Nullable String definition, TraceView view) {
  /** What it is called: the file's name without its folders. */
  String title() {
    String file = run == null ? history : run.definition();
    return file.equals("-") ? "Execution" : file.substring(file.lastIndexOf('/') + 1);
  }
}
