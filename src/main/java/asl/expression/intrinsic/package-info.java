/**
 * Intrinsic functions (specification: "Intrinsic Functions"): the parser of calls and one class for
 * each {@code States.*} function. May use expression, expression.jsonpath, definition and json.
 * Start reading at {@link asl.expression.intrinsic.IntrinsicCall}.
 */
@NullMarked
package asl.expression.intrinsic;

import org.jspecify.annotations.NullMarked;
