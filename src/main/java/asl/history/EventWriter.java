package asl.history;

import asl.json.Utf8Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as text without building an object for each. A state's output is the next one's
 * input, so the text of the last value is kept.
 */
final class EventWriter implements DetailsSink {
  private static final int FIRST_ROOM = 64;
  private static final int LONGEST_KEPT = 1 << 20;
  private static final String WHOLE = "Details\":{\"truncated\":false}";

  private final Utf8Json out;
  private Utf8Json kept = new Utf8Json(FIRST_ROOM);
  private @Nullable Object keptValue;
  private final Utf8Json timestamp = new Utf8Json(FIRST_ROOM);
  private @Nullable Instant keptInstant;
  private final StringBuilder second = new StringBuilder();
  private long keptSecond = Long.MIN_VALUE;
  private boolean first;

  /**
   * A writer.
   *
   * @param out what it appends to
   */
  EventWriter(Utf8Json out) {
    this.out = out;
  }

  /**
   * Appends an event.
   *
   * @param executionArn the execution, to be named as AWS's logs name it; null to leave it out
   */
  void write(HistoryEvent event, @Nullable String executionArn) {
    out.ascii("{\"timestamp\":\"");
    timestamp(event.timestamp());
    out.ascii("\",\"type\":").string(event.typeName());
    out.ascii(",\"id\":").number(event.id());
    out.ascii(",\"previousEventId\":").number(event.previousEventId());
    String field = event.detailsField();
    if (field != null) {
      first = false;
      name(field);
      out.ascii("{");
      first = true;
      event.details().describe(this);
      out.ascii("}");
    }
    if (event.details() instanceof EventDetails.Recorded recorded) {
      first = false;
      recorded.others().forEach(this::member);
    }
    if (executionArn != null) {
      first = false;
      member("execution_arn", executionArn);
    }
    out.ascii("}");
  }

  @Override
  public void member(String name, @Nullable Object value) {
    name(name);
    out.value(value);
  }

  @Override
  public void jsonText(String name, @Nullable Object value) {
    name(name);
    text(value);
  }

  @Override
  public void data(String name, @Nullable Object value) {
    jsonText(name, value);
    out.ascii(",\"").ascii(name).ascii(WHOLE);
  }

  @Override
  public void variables(@Nullable Map<String, @Nullable Object> variables) {
    if (variables == null || variables.isEmpty()) {
      return;
    }
    name("assignedVariables");
    out.ascii("{");
    first = true;
    variables.forEach(this::jsonText);
    out.ascii("},\"assignedVariables").ascii(WHOLE);
    first = false;
  }

  private void name(String name) {
    if (!first) {
      out.ascii(",");
    }
    first = false;
    out.string(name).ascii(":");
  }

  private void text(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> || value instanceof List<?>)) {
      out.valueAsString(value);
      return;
    }
    if (value != keptValue) {
      kept.clear();
      kept.valueAsString(value);
      keptValue = value;
    }
    out.append(kept);
    if (kept.length() > LONGEST_KEPT) {
      keptValue = null;
      kept = new Utf8Json(FIRST_ROOM);
    }
  }

  /** Most events come in the same millisecond as the one before, nearly all in the same second. */
  private void timestamp(Instant instant) {
    if (!instant.equals(keptInstant)) {
      keptInstant = instant;
      timestamp.clear();
      writeTimestamp(instant);
    }
    out.append(timestamp);
  }

  private void writeTimestamp(Instant instant) {
    long epochSecond = instant.getEpochSecond();
    if (epochSecond != keptSecond) {
      second.setLength(0);
      Timestamps.writeSecond(epochSecond, second);
      keptSecond = epochSecond;
    }
    int length = second.length();
    Timestamps.writeFraction(instant.getNano(), second);
    timestamp.ascii(second.toString()).ascii("+00:00");
    second.setLength(length);
  }
}
