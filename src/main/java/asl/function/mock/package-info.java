/**
 * Answers that are written down instead of computed: the {@code mock} kind of the mapping file, and
 * the MockConfigFile.json of AWS Step Functions Local. May use json, function.lambda and
 * function.process. Start reading at {@link asl.function.mock.MockConfigFile}.
 */
@NullMarked
package asl.function.mock;

import org.jspecify.annotations.NullMarked;
