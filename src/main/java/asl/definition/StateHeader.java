package asl.definition;

import asl.source.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * What every state has.
 *
 * @param name the key in {@code States}
 * @param comment the Comment; null if absent
 * @param queryLanguage the language that holds in the state: its own, else the machine's; a Map or
 *     Parallel state does not hand its own down (recorded from AWS)
 * @param pointer where the state stands
 */
public record StateHeader(
    String name, @Nullable String comment, QueryLanguage queryLanguage, JsonPointer pointer) {}
