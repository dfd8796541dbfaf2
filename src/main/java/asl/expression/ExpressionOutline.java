package asl.expression;

import java.util.Set;

/**
 * What an expression refers to, found without evaluating it. Sets keep the order of first use.
 *
 * @param functions names of the functions called, such as {@code States.Format}
 * @param variables names of the workflow variables read, without {@code $}
 * @param contextPaths the context-object paths as written, such as {@code $$.Task.Token}
 */
public record ExpressionOutline(
    Set<String> functions, Set<String> variables, Set<String> contextPaths) {}
