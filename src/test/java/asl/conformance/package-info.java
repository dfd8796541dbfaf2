/**
 * Runs executions recorded from AWS and compares what is recorded here with what AWS recorded. The
 * recordings are no part of this project; without them the suite is skipped. Start reading at
 * {@link asl.conformance.ConformanceTest}.
 */
@NullMarked
package asl.conformance;

import org.jspecify.annotations.NullMarked;
