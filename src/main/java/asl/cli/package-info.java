/**
 * The command line: one class a command, their options and help, exit codes. May use text, app and
 * diagnostic. A command line is built by picocli's programmatic API and only for the command at
 * hand, because start-up is what people feel. Start reading at {@link asl.cli.AslCommandLine}.
 */
@NullMarked
package asl.cli;

import org.jspecify.annotations.NullMarked;
