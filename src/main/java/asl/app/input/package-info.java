/**
 * Files and other input as the user names them, read with errors that say what is wrong. May use
 * source, json and diagnostic. Start reading at {@link asl.app.input.TextReader}.
 */
@NullMarked
package asl.app.input;

import org.jspecify.annotations.NullMarked;
