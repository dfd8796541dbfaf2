package asl.function.aws;

import asl.function.process.Cancellation;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The forms of requests and answers, as the AWS CLI shows them; asked for once an action. */
final class ApiShapes {
  private static final String SKELETON = "--generate-cli-skeleton";

  private static final String INPUT = " input";

  private final Map<String, Object> known = new ConcurrentHashMap<>();

  /** Whether an action's parameters had to be brought into form before. */
  boolean isKnown(String command) {
    return known.containsKey(command + INPUT);
  }

  /** The form of an action's parameters; an empty structure if the CLI does not tell. */
  Object input(String command, AwsCli cli, Cancellation cancellation)
      throws IOException, InterruptedException {
    return shape(command, command + INPUT, List.of(SKELETON, "input"), cli, cancellation);
  }

  /**
   * The form of an action's answer; an empty structure if the CLI does not tell.
   *
   * @param arguments those of a good request, without which the CLI does not tell
   */
  Object output(String command, List<String> arguments, AwsCli cli, Cancellation cancellation)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(SKELETON, "output"));
    all.addAll(arguments);
    return shape(command, command + " output", all, cli, cancellation);
  }

  private Object shape(
      String command, String key, List<String> arguments, AwsCli cli, Cancellation cancellation)
      throws IOException, InterruptedException {
    Object found = known.get(key);
    if (found == null) {
      found = read(cli.call(command, arguments, cancellation));
      known.put(key, found);
    }
    return found;
  }

  private static Object read(AwsCli.Answer answer) {
    try {
      @Nullable Object read = answer.isGood() ? JsonReader.read(answer.out()) : null;
      return read == null ? Map.of() : read;
    } catch (JsonSyntaxException e) {
      return Map.of();
    }
  }
}
