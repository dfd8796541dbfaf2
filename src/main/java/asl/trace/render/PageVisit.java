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
  private final Trace trace;
  private final Map<StateVisit, Integer> numbers;

  PageVisit(Trace trace, Map<StateVisit, Integer> numbers) {
    this.trace = trace;
    this.numbers = numbers;
  }

  Map<String, @Nullable Object> json(StateVisit visit) {
    Strand strand = visit.strand();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", visit.name());
    json.put("type", visit.type());
    json.put("status", visit.status().name());
    json.put("depth", strand.depth());
    json.put("start", since(visit.start()));
    Instant end = visit.end();
    put(json, "end", end == null ? null : since(end));
    put(json, "strand", strand.owner() == null ? null : VisitText.strand(strand));
    put(json, "parent", number(strand.owner()));
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
      json.put("why", why(visit));
    }
    return json;
  }

  private List<String> why(StateVisit visit) {
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
    return Duration.between(trace.start(), instant).toMillis();
  }

  private @Nullable Integer number(@Nullable StateVisit visit) {
    return visit == null ? null : numbers.get(visit);
  }

  private static void put(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
