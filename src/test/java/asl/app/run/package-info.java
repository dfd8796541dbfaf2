/** Tests of what a run tells about itself. */
@NullMarked
package asl.app.run;

import org.jspecify.annotations.NullMarked;
