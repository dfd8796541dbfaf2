/**
 * Child processes and the threads that serve them: bounded, fed and read, ended with all their
 * descendants, and never outliving the run. The only place that starts processes. Start reading at
 * {@link asl.function.process.ChildProcesses}.
 */
@NullMarked
package asl.function.process;

import org.jspecify.annotations.NullMarked;
