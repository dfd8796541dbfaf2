package asl.app.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What expressions are to see. Each is a file, {@code -} for standard input, or JSON text.
 *
 * @param input the input; null for an empty object
 * @param context the context object; null for an empty one
 * @param variables an object of variables; null for none
 * @param result what {@code $states.result} is; null for none
 * @param errorOutput what {@code $states.errorOutput} is; null for none
 * @param jsonata whether every expression is JSONata
 */
public record EvaluateRequest(
    @Nullable String input,
    @Nullable String context,
    @Nullable String variables,
    @Nullable String result,
    @Nullable String errorOutput,
    boolean jsonata) {}
