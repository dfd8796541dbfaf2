/**
 * Time as a port: what now is, and timers. Uses no other room. Start reading at {@link
 * asl.clock.Clock}.
 */
@NullMarked
package asl.clock;

import org.jspecify.annotations.NullMarked;
