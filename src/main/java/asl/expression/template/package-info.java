/**
 * Payload templates of the JSONPath query language (specification: "Payload Template") and the
 * fields in them: paths, intrinsic functions and constants. May use expression,
 * expression.jsonpath, expression.intrinsic, definition and json. Start reading at {@link
 * asl.expression.template.PayloadTemplate}.
 */
@NullMarked
package asl.expression.template;

import org.jspecify.annotations.NullMarked;
