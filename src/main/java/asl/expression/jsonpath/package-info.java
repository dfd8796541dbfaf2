/**
 * Paths and reference paths (specification: "Paths", "Reference Paths"), in AWS's dialect, which is
 * what json-path 2.0.0 makes of Jackson's trees: read into steps once, walked on our values. The
 * elements that a filter is asked about Jayway JsonPath goes through; it is loaded only then. May
 * use expression, definition and json. Start reading at {@link asl.expression.jsonpath.JsonPath}.
 */
@NullMarked
package asl.expression.jsonpath;

import org.jspecify.annotations.NullMarked;
