/**
 * Paths and reference paths (specification: "Paths", "Reference Paths"): paths that name one place
 * are walked directly, all others by Jayway JsonPath, which is loaded only then. May use
 * expression, definition and json. Start reading at {@link asl.expression.jsonpath.JsonPath}.
 */
@NullMarked
package asl.expression.jsonpath;

import org.jspecify.annotations.NullMarked;
