package asl.history;

import asl.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as text without building an object for each. A state's output is the next one's
 * input, so the text of the last value is kept.
 */
final class EventWriter implements DetailsSink {
  private static final int LONGEST_KEPT = 1 << 20;
  private static final String WHOLE = "Details\":{\"truncated\":false}";

  private final StringBuilder out;
  private StringBuilder scratch = new StringBuilder();
  private StringBuilder kept = new StringBuilder();
  private @Nullable Object keptValue;
  private final StringBuilder second = new StringBuilder();
  private long keptSecond = Long.MIN_VALUE;
  private boolean first;

  /**
   * A writer.
   *
   * @param out what it appends to
   */
  EventWriter(StringBuilder out) {
    this.out = out;
  }

  void write(HistoryEvent event) {
    out.append("{\"timestamp\":\"");
    timestamp(event.timestamp());
    out.append("\",\"type\":");
    JsonWriter.string(event.typeName(), out);
    out.append(",\"id\":").append(event.id());
    out.append(",\"previousEventId\":").append(event.previousEventId());
    String field = event.detailsField();
    if (field != null) {
      first = false;
      name(field);
      out.append('{');
      first = true;
      event.details().describe(this);
      out.append('}');
    }
    if (event.details() instanceof EventDetails.Recorded recorded) {
      first = false;
      recorded.others().forEach(this::member);
    }
    out.append('}');
  }

  @Override
  public void member(String name, @Nullable Object value) {
    name(name);
    JsonWriter.write(value, out);
  }

  @Override
  public void jsonText(String name, @Nullable Object value) {
    name(name);
    text(value);
  }

  @Override
  public void data(String name, @Nullable Object value) {
    jsonText(name, value);
    out.append(",\"").append(name).append(WHOLE);
  }

  @Override
  public void variables(@Nullable Map<String, @Nullable Object> variables) {
    if (variables == null || variables.isEmpty()) {
      return;
    }
    name("assignedVariables");
    out.append('{');
    first = true;
    variables.forEach(this::jsonText);
    out.append("},\"assignedVariables").append(WHOLE);
    first = false;
  }

  private void name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    JsonWriter.string(name, out);
    out.append(':');
  }

  private void text(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> || value instanceof List<?>)) {
      JsonWriter.string(JsonWriter.write(value), out);
      return;
    }
    if (value != keptValue) {
      kept.setLength(0);
      scratch.setLength(0);
      JsonWriter.write(value, scratch);
      JsonWriter.string(scratch.toString(), kept);
      keptValue = value;
    }
    out.append(kept);
    if (kept.length() > LONGEST_KEPT) {
      keptValue = null;
      kept = new StringBuilder();
      scratch = new StringBuilder();
    }
  }

  private void timestamp(Instant instant) {
    long epochSecond = instant.getEpochSecond();
    if (epochSecond != keptSecond) {
      second.setLength(0);
      Timestamps.writeSecond(epochSecond, second);
      keptSecond = epochSecond;
    }
    out.append(second);
    Timestamps.writeFraction(instant.getNano(), out);
    out.append("+00:00");
  }
}
