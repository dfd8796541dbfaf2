package asl.definition;

import asl.source.JsonPointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a Parallel state's {@code Branches}.
 *
 * @param comment the Comment; null if absent
 * @param startAt the first state's name; null where missing or no string
 * @param states by name, in the order of the text
 * @param pointer where it stands
 */
public record Branch(
    @Nullable String comment,
    @Nullable String startAt,
    Map<String, State> states,
    JsonPointer pointer)
    implements StateContainer {}
