/** Tests of how input is read and output is opened. */
@NullMarked
package asl.app.input;

import org.jspecify.annotations.NullMarked;
