package asl.trace.render;

import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit as the page's script reads it; what is absent is left out. */
final class PageVisit {
  /**
   * Where an execution is on the page.
   *
   * @param root the execution that the page shows; times count from its start
   * @param numbers of the visits, complete once they are written
   * @param owner the state that started the execution; null for the outermost
   * @param depth how deep it is nested
   * @param stateMachine what it is an execution of; null for the outermost
   */
  record Place(
      Trace root,
      Map<StateVisit, Integer> numbers,
      @Nullable StateVisit owner,
      int depth,
      @Nullable String stateMachine) {}

  private final Trace trace;
  private final StateVisit visit;
  private final Place place;

  PageVisit(Trace trace, StateVisit visit, Place place) {
    this.trace = trace;
    this.visit = visit;
    this.place = place;
  }

  Map<String, @Nullable Object> json() {
    Strand strand = visit.strand();
    boolean outermost = strand.owner() == null;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", visit.name());
    json.put("type", visit.type());
    json.put("status", visit.status().name());
    json.put("depth", place.depth() + strand.depth());
    json.put("start", since(visit.start()));
    Instant end = visit.end();
    put(json, "end", end == null ? null : since(end));
    put(json, "strand", outermost ? place.stateMachine() : VisitText.strand(strand));
    put(json, "parent", number(outermost ? place.owner() : strand.owner()));
    put(json, "next", number(visit.next()));
    put(json, "error", visit.error());
    put(json, "cause", visit.cause());
    Attempt last = visit.lastAttempt();
    if (last != null && visit.type().equals("Map")) {
      put(json, "counts", counts(last));
    }
    if (!visit.attempts().isEmpty()) {
      json.put("attempts", visit.attempts().stream().map(this::attempt).toList());
    }
    if (!trace.explanations(visit).isEmpty()) {
      json.put("why", why());
    }
    return json;
  }

  private List<String> why() {
    List<String> lines = new ArrayList<>();
    new WhyLines(new TreeLines(TextLayout.PLAIN, true, lines::add))
        .render(trace.explanations(visit), "");
    return lines;
  }

  private static String counts(Attempt attempt) {
    String text = VisitText.count(attempt.strandsStarted(), "iteration", "iterations");
    return attempt.strandsFailed() == 0
        ? text
        : text + ", " + VisitText.number(attempt.strandsFailed()) + " failed";
  }

  private Map<String, @Nullable Object> attempt(Attempt attempt) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("start", since(attempt.start()));
    put(json, "end", attempt.last() == null ? null : since(attempt.last().timestamp()));
    if (!attempt.waited().isZero()) {
      json.put("waited", attempt.waited().toMillis());
    }
    if (attempt.failed()) {
      json.put("failed", true);
      put(json, "error", attempt.error());
      put(json, "cause", attempt.cause());
    }
    return json;
  }

  private long since(Instant instant) {
    return Duration.between(place.root().start(), instant).toMillis();
  }

  private @Nullable Integer number(@Nullable StateVisit other) {
    return other == null ? null : place.numbers().get(other);
  }

  private static void put(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
