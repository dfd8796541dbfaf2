package asl.definition;

import asl.source.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a Catch field (specification: "Fallback states").
 *
 * @param errorEquals the error names it answers to
 * @param next the state to go on with; null where missing or no string
 * @param resultPath JSONPath only: where the error output is put in the input; null if absent
 * @param output JSONata only; null if absent
 * @param assign the variables to assign; null if absent
 * @param pointer where it stands
 */
public record Catcher(
    List<String> errorEquals,
    @Nullable String next,
    @Nullable FieldValue resultPath,
    @Nullable FieldValue output,
    @Nullable FieldValue assign,
    JsonPointer pointer) {}
