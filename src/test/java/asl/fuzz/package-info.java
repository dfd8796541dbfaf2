/**
 * Command lines and files that nobody would write, and what every call promises whatever it is
 * given. Start reading at {@link asl.fuzz.FuzzedCommandLineTest}.
 */
@NullMarked
package asl.fuzz;

import org.jspecify.annotations.NullMarked;
