package asl.app.config;

import java.util.List;

/**
 * What an option is set to.
 *
 * @param key the option
 * @param values one, or several of an option that may be repeated; {@code true} or {@code false} of
 *     a flag
 * @param origin who says so: an environment variable, or a file with line and column
 */
public record Setting(OptionKey key, List<String> values, String origin) {}
