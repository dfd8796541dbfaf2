/** Tests of the step debugger below its console. */
@NullMarked
package asl.app.debug;

import org.jspecify.annotations.NullMarked;
