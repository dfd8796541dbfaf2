package asl.function.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is started for a function.
 *
 * @param arguments the program and its arguments
 * @param handler what it finds in {@code _HANDLER}
 * @param directory where it runs
 * @param environment variables beside asl's own
 * @param timeout the longest that a call may take; null for none
 */
public record RuntimeProgram(
    List<String> arguments,
    String handler,
    Path directory,
    Map<String, String> environment,
    @Nullable Duration timeout) {}
