package asl.app.validate;

import java.util.List;
import java.util.Map;

/**
 * What to check and how.
 *
 * @param paths files, folders, globs, or {@code -} for standard input
 * @param stdinName what messages call standard input
 * @param everyJson whether a folder's other {@code .json} files count when they look like
 *     definitions
 * @param express whether the machines are of type EXPRESS
 * @param substitutions the values of placeholders by name
 * @param severities what counts as how bad, or is not reported; of several that concern a fault the
 *     last counts
 */
public record ValidateRequest(
    List<String> paths,
    String stdinName,
    boolean everyJson,
    boolean express,
    Map<String, String> substitutions,
    List<SeveritySetting> severities) {}
