/**
 * The use case of {@code asl explain}. May use every room below app. Start reading at {@link
 * asl.app.explain.ExplainCode}.
 */
@NullMarked
package asl.app.explain;

import org.jspecify.annotations.NullMarked;
