/**
 * What a query language is to the interpreter: an {@link asl.expression.Expression} evaluated in a
 * {@link asl.expression.Scope}. May use json and definition. The languages themselves live in the
 * packages below. Start reading at {@link asl.expression.Expression}.
 */
@NullMarked
package asl.expression;

import org.jspecify.annotations.NullMarked;
