package asl.definition;

import asl.source.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * One element of a Choice state's {@code Choices}: a rule and where it leads.
 *
 * @param rule the condition; null where none can be made out
 * @param next the state to go on with; null where missing or no string
 * @param output JSONata only; null if absent
 * @param assign the variables to assign when it matches; null if absent
 * @param comment the Comment; null if absent
 * @param pointer where it stands
 */
public record ChoiceBranch(
    @Nullable ChoiceRule rule,
    @Nullable String next,
    @Nullable FieldValue output,
    @Nullable FieldValue assign,
    @Nullable String comment,
    JsonPointer pointer) {}
