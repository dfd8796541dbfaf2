package asl.history;

import asl.json.JsonReader;
import asl.json.JsonStream;
import asl.json.JsonSyntaxException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a history: AWS's {@code {"events":[…]}}, several of them one after the other or in an array
 * (pages), an array of events, or an event a line. A history in reverse order is turned round. Of a
 * damaged one everything up to the damage is read.
 */
public final class HistoryReader {
  private final EventReader events = new EventReader();
  private final EventSink sink;
  private @Nullable HistoryEvent held;
  private @Nullable List<HistoryEvent> reversed;
  private boolean started;
  private boolean begins;
  private boolean ends;
  private boolean continued;

  private HistoryReader(EventSink sink) {
    this.sink = sink;
  }

  /** Reads all of it. The stream stays open. */
  public static History read(InputStream in) {
    List<HistoryEvent> events = new ArrayList<>();
    HistoryDamage damage = stream(in, events::add);
    if (!isAscending(events)) {
      events.sort(Comparator.comparingLong(HistoryEvent::id));
    }
    return new History(events, damage);
  }

  /**
   * Hands the events on one by one; only a history in reverse order is held in memory. The stream
   * stays open.
   *
   * @return where reading had to stop; null if the file is whole
   */
  public static @Nullable HistoryDamage stream(InputStream in, EventSink sink) {
    HistoryReader reader = new HistoryReader(sink);
    HistoryDamage damage = reader.documents(JsonReader.stream(in));
    reader.finish();
    return damage;
  }

  private @Nullable HistoryDamage documents(JsonStream stream) {
    try {
      boolean any = false;
      while (stream.advance()) {
        any = true;
        if (!document(stream)) {
          return new HistoryDamage(
              "This is not an execution history: events are expected here",
              stream.line(),
              stream.column(),
              events.lastId());
        }
      }
      return any ? missingPages() : new HistoryDamage("The file is empty", 1, 1, 0);
    } catch (JsonSyntaxException e) {
      return new HistoryDamage(
          String.valueOf(e.getMessage()), e.line(), e.column(), events.lastId());
    }
  }

  /** AWS may give a token for a page that has nothing any more. */
  private @Nullable HistoryDamage missingPages() {
    return !continued || (begins && ends)
        ? null
        : new HistoryDamage(
            "The last page has a nextToken, and the pages that it leads to are missing",
            0,
            0,
            events.lastId());
  }

  /** Reads a page, an event or an array of either; false if it is something else. */
  private boolean document(JsonStream stream) throws JsonSyntaxException {
    if (stream.enterArray()) {
      while (stream.advance()) {
        if (!document(stream)) {
          return false;
        }
      }
      return true;
    }
    if (!stream.atObject()) {
      return false;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    boolean page = false;
    String name;
    while ((name = stream.nextMember()) != null) {
      if (name.equals("events") && stream.enterArray()) {
        page = true;
        if (!elements(stream)) {
          return false;
        }
      } else {
        members.put(name, stream.value());
      }
    }
    if (page) {
      continued = members.get("nextToken") != null || members.get("NextToken") != null;
    }
    return page || event(members);
  }

  private boolean elements(JsonStream stream) throws JsonSyntaxException {
    while (stream.advance()) {
      if (!(stream.value() instanceof Map<?, ?> object) || !event(object)) {
        return false;
      }
    }
    return true;
  }

  private boolean event(Map<?, ?> object) {
    HistoryEvent event = events.read(object);
    if (event == null) {
      return false;
    }
    begins |= event.id() == 1;
    ends |= event.type().isTerminal();
    if (!started) {
      started = true;
      held = event;
      return true;
    }
    HistoryEvent first = held;
    if (first != null) {
      held = null;
      if (event.id() < first.id()) {
        reversed = new ArrayList<>(List.of(first));
      } else {
        sink.accept(first);
      }
    }
    if (reversed != null) {
      reversed.add(event);
    } else {
      sink.accept(event);
    }
    return true;
  }

  private void finish() {
    if (held != null) {
      sink.accept(held);
    }
    if (reversed != null) {
      reversed.sort(Comparator.comparingLong(HistoryEvent::id));
      reversed.forEach(sink::accept);
    }
  }

  private static boolean isAscending(List<HistoryEvent> events) {
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).id() < events.get(i - 1).id()) {
        return false;
      }
    }
    return true;
  }
}
