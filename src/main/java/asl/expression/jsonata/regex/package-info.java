/**
 * JavaScript's regular expressions as JSONata has them: read to a tree, compiled to instructions,
 * and matched in counted steps with a stack of its own, so that a match ends alike on every
 * machine.
 */
@NullMarked
package asl.expression.jsonata.regex;

import org.jspecify.annotations.NullMarked;
