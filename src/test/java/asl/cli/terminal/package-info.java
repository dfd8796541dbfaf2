/** Tests of what a command talks to. */
@NullMarked
package asl.cli.terminal;

import org.jspecify.annotations.NullMarked;
