package asl.app.trace;

import asl.app.view.TraceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to show and how.
 *
 * @param history the history's file, or {@code -}
 * @param definition the definition that it belongs to; null if it is not known
 * @param view how text is to look; its form may also be {@code json}, {@code jsonl} or {@code html}
 * @param redacted places in data that are masked
 */
public record ShowRequest(
    String history, @Nullable String definition, TraceView view, List<String> redacted) {}
