package asl.app.debug;

import asl.engine.StepPoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where to stop until told otherwise. */
final class Breakpoints {
  /** The word that stands for every error. */
  static final String ERROR = "error";

  private final Set<String> states = new LinkedHashSet<>();
  private boolean onError;

  Breakpoints(List<String> states, boolean onError) {
    this.states.addAll(states);
    this.onError = onError;
  }

  boolean stopsAt(StepPoint point) {
    return states.contains(point.state().name());
  }

  boolean stopsOnError() {
    return onError;
  }

  void add(String state) {
    states.add(state);
  }

  /** Gives whether it was one. */
  boolean remove(String state) {
    return states.remove(state);
  }

  void setOnError(boolean stops) {
    onError = stops;
  }

  /** One a line; a line that says so if there are none. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    states.forEach(state -> lines.add("  before " + state));
    if (onError) {
      lines.add("  after every error");
    }
    return lines.isEmpty() ? List.of("  none; break STATE adds one") : lines;
  }
}
