/**
 * What a command talks to: streams, colour, width, and text made safe to show. Uses nothing else.
 * Start reading at {@link asl.cli.terminal.Terminal}.
 */
@NullMarked
package asl.cli.terminal;

import org.jspecify.annotations.NullMarked;
