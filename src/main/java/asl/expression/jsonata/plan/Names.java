package asl.expression.jsonata.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that may be bound around a part of an expression, innermost first, as frames will be.
 *
 * @param outer the names around these; null if there are none
 * @param names what the frame binds, by slot
 * @param parameters how many of them are bound from the beginning
 * @param isTuple whether the frame is a tuple, which is asked by name
 */
record Names(@Nullable Names outer, List<String> names, int parameters, boolean isTuple) {}
