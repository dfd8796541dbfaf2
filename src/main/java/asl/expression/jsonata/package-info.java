/**
 * The JSONata query language as Step Functions has it: version 2.0.6 with functions added and
 * {@code $eval} taken away. Holds the compiling of expressions and templates, AWS's error texts,
 * and what can be told of an expression without running it; how expressions are read, planned and
 * evaluated is in the packages below. May use expression and json. Start reading at {@link
 * asl.expression.jsonata.JsonataLanguage}.
 */
@NullMarked
package asl.expression.jsonata;

import org.jspecify.annotations.NullMarked;
