/**
 * Paths and reference paths (specification: "Paths", "Reference Paths"): member names, indices,
 * wildcards and slices are walked directly, all else by Jayway JsonPath, which is loaded only then.
 * May use expression, definition and json. Start reading at {@link
 * asl.expression.jsonpath.JsonPath}.
 */
@NullMarked
package asl.expression.jsonpath;

import org.jspecify.annotations.NullMarked;
