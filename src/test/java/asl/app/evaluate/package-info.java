/** Tests of evaluating expressions by hand. */
@NullMarked
package asl.app.evaluate;

import org.jspecify.annotations.NullMarked;
