package asl.engine.past;

import asl.history.HistoryEvent;
import asl.json.JsonEquality;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ran in order, and how far it came: the execution itself, a branch, or an iteration. */
public final class PastStrand {
  private final @Nullable PastVisit owner;
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  private long firstEventId;
  private @Nullable PastVisit visit;
  private @Nullable HistoryEvent begun;
  private boolean succeeded;

  /**
   * @param owner the state around it; null for the execution itself
   * @param firstEventId the event that its first state follows
   */
  PastStrand(@Nullable PastVisit owner, long firstEventId) {
    this.owner = owner;
    this.firstEventId = firstEventId;
  }

  /** The variables that it has assigned, with their last values. */
  public Map<String, @Nullable Object> variables() {
    return variables;
  }

  /** The last state that it entered; null if it entered none. */
  public @Nullable PastVisit visit() {
    return visit;
  }

  /** Whether it is an iteration that came to its end. */
  public boolean succeeded() {
    return succeeded;
  }

  /** The event that the next one follows. */
  public long lastEventId() {
    PastVisit last = visit;
    if (last == null) {
      return firstEventId;
    }
    return last.isExited() ? last.exitedEventId() : last.enteredEventId();
  }

  @Nullable PastVisit owner() {
    return owner;
  }

  /** It begins once more, as an iteration does in an execution that goes on. */
  void beginAgain(long eventId) {
    firstEventId = eventId;
  }

  /** Whether its first state had another input than this; false if that is not known. */
  public boolean hadOtherInput(@Nullable Object input) {
    HistoryEvent first = begun;
    return first != null
        && first.details().toJson().containsKey("input")
        && !JsonEquality.equal(first.details().field("input"), input);
  }

  void enter(PastVisit next) {
    begun = begun == null ? next.entered() : begun;
    visit = next;
  }

  void succeed() {
    succeeded = true;
  }

  void assign(HistoryEvent exited) {
    if (exited.details().field("assignedVariables") instanceof Map<?, ?> assigned) {
      assigned.forEach((name, value) -> variables.put(String.valueOf(name), value));
    }
  }
}
