package asl.definition;

import asl.source.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a Retry field (specification: "Retrying after error").
 *
 * @param errorEquals the error names it answers to
 * @param intervalSeconds seconds before the first retry, default 1
 * @param maxAttempts how many retries, default 3; 0 means never
 * @param backoffRate what the interval is multiplied by each time, default 2.0
 * @param maxDelaySeconds the longest interval in seconds; null if unlimited
 * @param fullJitter whether {@code JitterStrategy} is {@code FULL}: the delay is random between 0
 *     and the interval
 * @param pointer where it stands
 */
public record Retrier(
    List<String> errorEquals,
    long intervalSeconds,
    long maxAttempts,
    double backoffRate,
    @Nullable Long maxDelaySeconds,
    boolean fullJitter,
    JsonPointer pointer) {}
