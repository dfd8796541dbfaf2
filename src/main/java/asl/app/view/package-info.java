/**
 * What the use cases that show executions share: a trace in the form that the user wants, the path
 * taken as a graph shows it, histories from files. May use trace, graph, history and definition.
 * Start reading at {@link asl.app.view.TraceView}.
 */
@NullMarked
package asl.app.view;

import org.jspecify.annotations.NullMarked;
