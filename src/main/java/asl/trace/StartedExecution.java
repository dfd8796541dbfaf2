package asl.trace;

import asl.history.EventType;
import asl.history.HistoryEvent;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An execution that a state has started.
 *
 * @param arn its ARN
 * @param trace what happened in it; null if its history is not known
 */
public record StartedExecution(String arn, @Nullable Trace trace) {
  private static final Pattern GENERATED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4,12}){4}");

  /** Its name: what its ARN ends with. */
  public String name() {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  /**
   * What to call it among those of one state: its state machine, with its own name if somebody
   * chose that.
   *
   * @param number what else tells it from the others, from 1; 0 if there are no others
   */
  public String label(int number) {
    String machine = stateMachine(arn);
    if (!GENERATED.matcher(name()).matches()) {
      return machine + " " + name();
    }
    return number == 0 ? machine : machine + " #" + number;
  }

  /** Whether a distributed Map started it. */
  public boolean isOfMapRun() {
    String[] parts = arn.split(":", -1);
    return parts.length > 7 && parts[6].indexOf('/') > 0;
  }

  /**
   * The state machine that it is an execution of, with the label of the Map if it has one that
   * somebody chose; the ARN itself if it is none.
   */
  public static String stateMachine(String arn) {
    String[] parts = arn.split(":", -1);
    String name = parts.length > 7 ? parts[6] : arn;
    int slash = name.indexOf('/');
    return slash > 0 && GENERATED.matcher(name.substring(slash + 1)).matches()
        ? name.substring(0, slash)
        : name;
  }

  /** Whether an origin is a map run. */
  public static boolean isMapRun(String origin) {
    return origin.contains(":mapRun:");
  }

  /**
   * The origin of executions that an event tells of: the ARN of the execution that a task has
   * started, which the answer to {@code startExecution} holds, or that of a map run, which starts
   * many; null for every other event.
   */
  public static @Nullable String origin(HistoryEvent event) {
    if (event.type() == EventType.MAP_RUN_STARTED) {
      return event.text("mapRunArn");
    }
    boolean answer =
        event.type() == EventType.TASK_SUBMITTED || event.type() == EventType.TASK_SUCCEEDED;
    String resource = answer ? event.text("resource") : null;
    return resource != null
            && resource.startsWith("start")
            && resource.contains("Execution")
            && event.details().field("output") instanceof Map<?, ?> output
            && output.get("ExecutionArn") instanceof String arn
        ? arn
        : null;
  }
}
