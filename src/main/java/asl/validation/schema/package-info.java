/**
 * The structure of a definition by JSON Schema: the schemas, the keywords that they are compiled
 * to, and the translation of what does not hold into sentences about the language. May use source,
 * diagnostic, definition and json. Start reading at {@link asl.validation.schema.StructureCheck}.
 */
@NullMarked
package asl.validation.schema;

import org.jspecify.annotations.NullMarked;
