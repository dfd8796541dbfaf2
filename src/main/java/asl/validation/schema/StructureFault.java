package asl.validation.schema;

import asl.source.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyword of the schema that a value does not satisfy.
 *
 * @param location the value
 * @param keyword the keyword: {@code required}, {@code type}, …
 * @param property the member that is missing or not allowed; null for other keywords
 * @param expected what the schema says for the keyword; empty for those that need none
 * @param sentence the sentence that the schema carries for the keyword or for the choice around it;
 *     null if none
 */
record StructureFault(
    JsonPointer location,
    String keyword,
    @Nullable String property,
    List<String> expected,
    @Nullable String sentence) {}
