/**
 * Functions that a JSONata expression can call and that the library does not bring: those Step
 * Functions adds, those that need the run's clock or random numbers, and those the library gets
 * wrong. May use json and the JSONata library. Start reading at {@link
 * asl.expression.jsonata.function.BuiltinFunctions}.
 */
@NullMarked
package asl.expression.jsonata.function;

import org.jspecify.annotations.NullMarked;
