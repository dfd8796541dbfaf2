/**
 * Servers of the loopback interface, which answer the programs of a run and no page in a browser.
 * May use function.process. Start reading at {@link asl.function.loopback.LoopbackServer}.
 */
@NullMarked
package asl.function.loopback;

import org.jspecify.annotations.NullMarked;
