/**
 * The conditions of Choice states, compiled. May use definition, expression and json. Start reading
 * at {@link asl.engine.choice.Condition}.
 */
@NullMarked
package asl.engine.choice;

import org.jspecify.annotations.NullMarked;
