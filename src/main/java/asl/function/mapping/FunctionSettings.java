package asl.function.mapping;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a function is run.
 *
 * @param environment variables beside those that asl itself has
 * @param workingDirectory where it runs: the mapping file's folder unless it says another
 * @param timeout the longest that a call may take, as a Lambda function's timeout; null for none
 * @param concurrency the most calls at a time; 0 where the kind's default holds
 */
public record FunctionSettings(
    Map<String, String> environment,
    Path workingDirectory,
    @Nullable Duration timeout,
    int concurrency) {}
