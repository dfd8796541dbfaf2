/**
 * The use case behind {@code asl run}: definition, input, functions, clock, history and trace are
 * put together and the interpreter is let go. May use every room but the command line. Start
 * reading at {@link asl.app.run.RunWorkflow}.
 */
@NullMarked
package asl.app.run;

import org.jspecify.annotations.NullMarked;
