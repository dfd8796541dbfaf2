/**
 * The structure of a definition by JSON Schema: the schemas, a small screen that tells quickly that
 * a definition conforms, and the full validator behind it that tells what is wrong. May use source,
 * diagnostic, definition and json; the only place that knows the schema library. Start reading at
 * {@link asl.validation.schema.StructureCheck}.
 */
@NullMarked
package asl.validation.schema;

import org.jspecify.annotations.NullMarked;
