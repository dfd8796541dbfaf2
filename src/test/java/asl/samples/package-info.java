/** The samples, run as their readers run them. */
@NullMarked
package asl.samples;

import org.jspecify.annotations.NullMarked;
