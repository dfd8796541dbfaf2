/** Tests of checking many files. */
@NullMarked
package asl.app.validate;

import org.jspecify.annotations.NullMarked;
