package asl.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history that was read.
 *
 * @param events in the order of their ids
 * @param damage where reading had to stop; null if the file is whole
 */
public record History(List<HistoryEvent> events, @Nullable HistoryDamage damage) {}
