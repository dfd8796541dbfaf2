package asl.source.template;

import asl.source.SourceDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition found in a template.
 *
 * @param name the resource's name
 * @param document the definition, its places in the template's text; null where it stands in a file
 *     of its own
 * @param path the path of that file, relative to the template; null where the definition is here
 * @param express whether the machine is of type EXPRESS
 * @param filled the placeholders that the template gives a value; null if it fills all
 */
public record EmbeddedDefinition(
    String name,
    @Nullable SourceDocument document,
    @Nullable String path,
    boolean express,
    @Nullable Set<String> filled) {}
