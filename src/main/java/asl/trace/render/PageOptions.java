package asl.trace.render;

import asl.trace.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows beside the trace.
 *
 * @param title its heading: the name of the state machine or the file
 * @param graph a picture of the state machine as SVG, put in as it is, or a sentence that says why
 *     there is none; null if nothing is known of the state machine. A click goes to the state that
 *     {@code data-state} or the first line of a group's title names.
 * @param coverage what of the definition was never reached; null if the definition is not known
 */
public record PageOptions(String title, @Nullable String graph, @Nullable Coverage coverage) {}
