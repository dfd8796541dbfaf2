/**
 * Where a human, or a script in a human's place, types line after line. Only this package knows the
 * library that edits lines, and loads it when a prompt opens on a terminal. May use app and
 * cli.terminal. Start reading at {@link asl.cli.prompt.Prompt}.
 */
@NullMarked
package asl.cli.prompt;

import org.jspecify.annotations.NullMarked;
