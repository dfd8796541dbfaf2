/**
 * Reading an expression: tokens, and the tree that JSONata makes of them, each part with its place
 * in the text. May use json and the value package. Start reading at {@link
 * asl.expression.jsonata.parse.Parser}.
 */
@NullMarked
package asl.expression.jsonata.parse;

import org.jspecify.annotations.NullMarked;
