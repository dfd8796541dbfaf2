package asl.function.lambda;

import asl.function.process.Cancellation;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function.
 *
 * @param requestId a UUID, as Lambda gives each request
 * @param functionArn the ARN by which the function was called
 * @param functionName its bare name
 * @param version the version or alias that was asked for, else {@code $LATEST}
 * @param payload the event
 * @param clientContext what the caller says of itself; null if nothing
 * @param environment makes the variables for this call alone, for kinds that can set some
 * @param output hears each line that the function prints
 * @param cancellation tells when nobody waits for the result any more
 */
public record FunctionCall(
    String requestId,
    String functionArn,
    String functionName,
    String version,
    @Nullable Object payload,
    @Nullable Object clientContext,
    Supplier<Map<String, String>> environment,
    Consumer<String> output,
    Cancellation cancellation) {}
