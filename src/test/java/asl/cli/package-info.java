/** Tests of the command line, in this process and without touching its streams. */
@NullMarked
package asl.cli;

import org.jspecify.annotations.NullMarked;
