/**
 * The use case behind {@code asl eval}: expressions evaluated against values given by hand, with
 * errors that point into the expression. The debugger evaluates by the same means. May use
 * expression, definition, json, clock and app.input. Start reading at {@link
 * asl.app.evaluate.EvaluationSession}.
 */
@NullMarked
package asl.app.evaluate;

import org.jspecify.annotations.NullMarked;
