/**
 * The functions that an expression can call: JSONata's and those that Step Functions adds. They are
 * made when an expression first names them. May use json and the value package. Start reading at
 * {@link asl.expression.jsonata.function.Builtins}.
 */
@NullMarked
package asl.expression.jsonata.function;

import org.jspecify.annotations.NullMarked;
