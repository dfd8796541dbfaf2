package asl.function.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command function starts.
 *
 * @param template the program and its arguments; {@value #PAYLOAD} stands for the payload
 * @param directory where it runs
 * @param environment variables beside asl's own
 * @param timeout the longest that a call may take; null for none
 */
public record ProgramCall(
    List<String> template,
    Path directory,
    Map<String, String> environment,
    @Nullable Duration timeout) {
  /** What stands for the payload's JSON text in an argument. */
  public static final String PAYLOAD = "{payload}";

  /** The program and its arguments for one call. */
  List<String> arguments(String payload) {
    return template.stream().map(argument -> argument.replace(PAYLOAD, payload)).toList();
  }

  /** Whether the payload goes to stdin, since no argument has it. */
  boolean readsPayload() {
    return template.stream().noneMatch(argument -> argument.contains(PAYLOAD));
  }
}
