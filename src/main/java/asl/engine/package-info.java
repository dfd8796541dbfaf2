/**
 * The interpreter: it runs a state machine as AWS does, on one event loop, and owns no thread,
 * clock, randomness, file or process. One executor a state type; what runs in order is a {@link
 * asl.engine.Strand}. May use definition, expression, function (the contract), history, clock and
 * json. Start reading at {@link asl.engine.Interpreter}.
 */
@NullMarked
package asl.engine;

import org.jspecify.annotations.NullMarked;
