package asl.function.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the process of a warm function is started. Its program reads one request a line from stdin
 * and answers with frames on stdout, each behind a line that starts with the frame mark.
 *
 * @param command the program with all arguments but the last, which is the frame mark
 * @param directory where it runs
 * @param environment variables beside asl's own
 * @param timeout the longest a call may take; null for none
 */
public record WarmRuntime(
    List<String> command,
    Path directory,
    Map<String, String> environment,
    @Nullable Duration timeout) {}
