package asl.engine.past;

import asl.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit to a state: left with an output, or where its strand stopped. */
public final class PastVisit {
  private final PastStrand strand;
  private final HistoryEvent entered;
  private final PastChildren children;
  private final List<PastStrand> branches = new ArrayList<>();
  private final Map<String, PastStrand> branchesByState = new LinkedHashMap<>();
  private final Map<Long, PastStrand> iterations = new LinkedHashMap<>();
  private @Nullable HistoryEvent exited;
  private long startedEventId;
  private @Nullable Long itemCount;
  private @Nullable String mapRunArn;
  private long mapRunRedrives;
  private boolean failed;
  private boolean again;

  PastVisit(PastStrand strand, HistoryEvent entered, PastChildren children) {
    this.strand = strand;
    this.entered = entered;
    this.children = children;
  }

  /** The state's name. */
  public String name() {
    return String.valueOf(entered.text("name"));
  }

  /** The state's type, as events name it: {@code Map}. */
  public String type() {
    return String.valueOf(entered.type().stateType());
  }

  /** The state's input. */
  public @Nullable Object input() {
    return entered.details().field("input");
  }

  /** The event of entering it. */
  public long enteredEventId() {
    return entered.id();
  }

  /** The event that led to it. */
  public long eventBefore() {
    return entered.previousEventId();
  }

  /** When it was entered. */
  public Instant enteredTime() {
    return entered.timestamp();
  }

  /** Whether it was left. */
  public boolean isExited() {
    return exited != null;
  }

  /** The output it was left with; null if it was not. */
  public @Nullable Object output() {
    HistoryEvent event = exited;
    return event == null ? null : event.details().field("output");
  }

  /** The event of leaving it; 0 if it was not. */
  long exitedEventId() {
    HistoryEvent event = exited;
    return event == null ? 0 : event.id();
  }

  /** The event by which the last attempt at its branches or items began; 0 if none did. */
  public long startedEventId() {
    return startedEventId;
  }

  /**
   * Whether the last attempt goes on with what is missing. Otherwise the state begins anew: its
   * branches or items had not begun, or what they gave together was too large (AWS: "Redrive
   * behavior of individual states").
   */
  public boolean goesOn() {
    return startedEventId > 0 && !again;
  }

  /**
   * How many items the last attempt was over; a definition that was edited may make others. Null if
   * the history does not tell.
   */
  public @Nullable Long itemCount() {
    return itemCount;
  }

  /** Whether the last attempt had iterations, as an inline Map has. */
  public boolean hasIterations() {
    return !iterations.isEmpty();
  }

  /** Says, in a sentence, what of it does not fit the definition. */
  public void tell(String sentence) {
    children.told("the state \"" + name() + "\" " + sentence);
  }

  /**
   * The branch that begins with a state; null if it had not begun.
   *
   * @param startAt the state
   */
  public @Nullable PastStrand branch(String startAt) {
    return branchesByState.get(startAt);
  }

  /**
   * An iteration.
   *
   * @param index from 0
   * @return null if it had not begun
   */
  public @Nullable PastStrand iteration(long index) {
    return iterations.get(index);
  }

  /** The map run of the last attempt; null if there is none. */
  public @Nullable String mapRunArn() {
    return mapRunArn;
  }

  /** How often the map run was redriven. */
  public long mapRunRedrives() {
    return mapRunRedrives;
  }

  /**
   * A child execution of the map run.
   *
   * @param index from 0
   * @return null if it had not begun, or nothing is known of it
   */
  public @Nullable PastExecution child(int index) {
    String arn = mapRunArn;
    return arn == null ? null : children.child(arn, index);
  }

  /** The branches and iterations of the last attempt. */
  List<PastStrand> strands() {
    List<PastStrand> strands = new ArrayList<>(branches);
    strands.addAll(iterations.values());
    return strands;
  }

  PastStrand strand() {
    return strand;
  }

  HistoryEvent entered() {
    return entered;
  }

  @Nullable HistoryEvent exited() {
    return exited;
  }

  boolean hasFailed() {
    return failed;
  }

  void exit(HistoryEvent event) {
    exited = event;
  }

  /** A new attempt at its branches or items begins. */
  void start(long eventId, @Nullable Long items) {
    startedEventId = eventId;
    itemCount = items;
    branches.clear();
    branchesByState.clear();
    iterations.clear();
    mapRunArn = null;
    mapRunRedrives = 0;
    failed = false;
  }

  PastStrand branchAt(String state, long eventId) {
    PastStrand known = branchesByState.get(state);
    if (known == null) {
      known = new PastStrand(this, eventId);
      branchesByState.put(state, known);
      branches.add(known);
    }
    return known;
  }

  PastStrand iterationAt(long index, long eventId) {
    PastStrand strandAt = iterations.computeIfAbsent(index, key -> new PastStrand(this, eventId));
    strandAt.beginAgain(eventId);
    return strandAt;
  }

  void mapRun(@Nullable String arn, long redrives) {
    mapRunArn = arn == null ? mapRunArn : arn;
    mapRunRedrives = redrives;
  }

  void fail() {
    failed = true;
  }

  /** The execution was redriven. */
  void redriven() {
    failed = false;
  }

  /** What the last attempt gave cannot be used. */
  void beginAgain() {
    again = true;
  }
}
