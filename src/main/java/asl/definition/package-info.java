/**
 * The model of a state machine in the words of the specification, and its reader. May use source,
 * diagnostic and json. Start reading at {@link asl.definition.StateMachine}.
 */
@NullMarked
package asl.definition;

import org.jspecify.annotations.NullMarked;
