/** Tests of the reports. */
@NullMarked
package asl.diagnostic.report;

import org.jspecify.annotations.NullMarked;
