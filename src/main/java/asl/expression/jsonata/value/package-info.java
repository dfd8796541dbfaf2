/**
 * What JSONata evaluates on: JSON values as {@code asl.json} has them, and beside them undefined,
 * lists that remember how they came about, functions, and the errors and bounds of an evaluation. A
 * value is never changed once something else can see it. May use expression and json. Start reading
 * at {@link asl.expression.jsonata.value.Evaluation}.
 */
@NullMarked
package asl.expression.jsonata.value;

import org.jspecify.annotations.NullMarked;
