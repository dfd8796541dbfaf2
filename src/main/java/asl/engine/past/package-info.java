/**
 * What came of an earlier run of an execution, read from its history: which states were left with
 * what output, which variables were assigned, and where every strand stopped. Start reading at
 * {@link asl.engine.past.PastReader}.
 */
@NullMarked
package asl.engine.past;

import org.jspecify.annotations.NullMarked;
