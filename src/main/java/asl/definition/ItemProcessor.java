package asl.definition;

import asl.source.JsonPointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Map state runs for each item: {@code ItemProcessor}, or {@code Iterator} in older
 * definitions.
 *
 * @param comment the Comment; null if absent
 * @param startAt the first state's name; null where missing or no string
 * @param states by name, in the order of the text
 * @param distributed whether {@code ProcessorConfig.Mode} is {@code DISTRIBUTED}
 * @param executionType {@code STANDARD} or {@code EXPRESS} for a distributed Map; null if absent
 * @param pointer where it stands
 */
public record ItemProcessor(
    @Nullable String comment,
    @Nullable String startAt,
    Map<String, State> states,
    boolean distributed,
    @Nullable String executionType,
    JsonPointer pointer)
    implements StateContainer {}
