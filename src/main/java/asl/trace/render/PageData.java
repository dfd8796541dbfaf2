package asl.trace.render;

import asl.history.EventDetails;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.json.JsonWriter;
import asl.trace.Coverage;
import asl.trace.Trace;
import asl.trace.TraceSummary;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a page, as JSON that can stand inside a script element. */
final class PageData {
  private final Trace trace;
  private final @Nullable Coverage coverage;
  private final Writer out;
  private final StringBuilder buffer = new StringBuilder();
  private final Map<String, Integer> types = new LinkedHashMap<>();

  PageData(Trace trace, @Nullable Coverage coverage, Writer out) {
    this.trace = trace;
    this.coverage = coverage;
    this.out = out;
  }

  void write() throws IOException {
    PageExecutions executions = new PageExecutions(trace);
    buffer.append('{');
    for (Map.Entry<String, @Nullable Object> member : head().entrySet()) {
      JsonWriter.writeLine(member.getKey(), buffer);
      buffer.append(':');
      JsonWriter.writeLine(member.getValue(), buffer);
      buffer.append(",\n");
    }
    flush();
    buffer.append("\"visits\":[\n");
    String separator = "";
    for (PageVisit visit : executions.visits()) {
      JsonWriter.writeLine(visit.json(), buffer.append(separator));
      separator = ",\n";
      flush();
    }
    buffer.append("],\n\"events\":[\n");
    separator = "";
    for (PageExecutions.PlacedEvent event : executions.events()) {
      JsonWriter.writeLine(event(event), buffer.append(separator));
      separator = ",\n";
      flush();
    }
    buffer.append("],\n\"types\":");
    JsonWriter.writeLine(List.copyOf(types.keySet()), buffer);
    buffer.append('}');
    flush();
  }

  private void flush() throws IOException {
    String text = buffer.toString();
    out.write(text.indexOf('<') < 0 ? text : text.replace("<", "\\u003c"));
    buffer.setLength(0);
  }

  private Map<String, @Nullable Object> head() {
    TraceSummary summary = TraceSummary.of(trace);
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("status", trace.status().name());
    head.put("start", trace.start().toEpochMilli());
    head.put("end", trace.end().toEpochMilli());
    HistoryEvent ending = trace.ending();
    if (ending != null && trace.status().isFailure()) {
      head.put("failure", VisitText.failure(ending.text("error"), ending.text("cause")));
    }
    HistoryDamage damage = trace.damage();
    if (damage != null) {
      head.put("damage", DamageText.text(damage));
    }
    head.put("input", trace.input());
    if (ending != null && trace.output() != null) {
      head.put("output", trace.output());
    }
    head.put("retries", summary.retries());
    head.put("errors", summary.errors());
    head.put("billed", summary.billedTransitions());
    head.put("totals", summary.states().stream().map(PageData::totals).toList());
    if (coverage != null) {
      head.put("coverage", coverage(coverage));
    }
    return head;
  }

  private static Map<String, Object> totals(TraceSummary.StateTotals state) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("name", state.name());
    totals.put("type", state.type());
    totals.put("visits", state.visits());
    totals.put("retries", state.retries());
    totals.put("errors", state.errors());
    totals.put("time", state.total().toMillis());
    totals.put("longest", state.longest().toMillis());
    return totals;
  }

  private static Map<String, Object> coverage(Coverage coverage) {
    List<String> never = new ArrayList<>();
    coverage.statesNeverVisited().forEach(state -> never.add("never visited: " + state));
    for (Coverage.Route route : coverage.routesNeverTaken()) {
      never.add("never taken: " + route.from() + " → " + route.to() + " (" + route.label() + ")");
    }
    String text = coverage.statesVisited() + " of " + coverage.states() + " states visited";
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("text", text);
    described.put("never", never);
    return described;
  }

  /** Id, previous id, time since the start, type, visit, details. */
  private List<@Nullable Object> event(PageExecutions.PlacedEvent placed) {
    HistoryEvent event = placed.event();
    String typeName = event.typeName();
    Integer type = types.get(typeName);
    if (type == null) {
      type = types.size();
      types.put(typeName, type);
    }
    Map<String, @Nullable Object> details = event.details().toJson();
    if (event.details() instanceof EventDetails.Recorded recorded && !recorded.others().isEmpty()) {
      details = new LinkedHashMap<>(details);
      details.putAll(recorded.others());
    }
    List<@Nullable Object> row = new ArrayList<>(6);
    row.add(placed.id(event.id()));
    row.add(placed.id(event.previousEventId()));
    row.add(Duration.between(trace.start(), event.timestamp()).toMillis());
    row.add(type);
    row.add(placed.visit());
    row.add(details);
    return row;
  }
}
