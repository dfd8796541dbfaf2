package asl.definition;

import asl.source.JsonPointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole definition (specification: "Top-level fields").
 *
 * @param comment the Comment; null if absent
 * @param startAt the first state's name; null where missing or no string
 * @param states by name, in the order of the text
 * @param queryLanguage JSONPath where the field is absent
 * @param version the Version; "1.0" where absent
 * @param timeoutSeconds the longest an execution may take, in seconds; null if unlimited
 * @param pointer the root
 */
public record StateMachine(
    @Nullable String comment,
    @Nullable String startAt,
    Map<String, State> states,
    QueryLanguage queryLanguage,
    String version,
    @Nullable Number timeoutSeconds,
    JsonPointer pointer)
    implements StateContainer {}
