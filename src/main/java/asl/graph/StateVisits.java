package asl.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an execution did in one state, all visits taken together. Visits that neither succeeded nor
 * failed nor were caught are still going on, or were aborted.
 *
 * @param entered how often the state was entered
 * @param succeeded how often it came to its end without an error
 * @param caught how often it ended with an error that one of its own catchers took
 * @param failed how often it ended with an error that none of its own catchers took
 * @param duration the time from entering to leaving, summed; null where it is not known
 * @param error the Error of the last visit that was caught or failed; null if there was none
 * @param cause its Cause; null if there was none
 */
public record StateVisits(
    long entered,
    long succeeded,
    long caught,
    long failed,
    @Nullable Duration duration,
    @Nullable String error,
    @Nullable String cause) {}
