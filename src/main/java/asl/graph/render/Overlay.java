package asl.graph.render;

import asl.graph.Edge;
import asl.graph.EdgeKind;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.PathTaken;
import asl.graph.StateVisits;
import asl.graph.TransitionTaken;
import asl.text.DurationText;
import asl.text.SafeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what an execution did with a node or an edge. */
final class Overlay {
  private final @Nullable PathTaken path;
  private final Map<Way, Long> counts = new HashMap<>();
  private final Duration longest;

  private record Way(@Nullable String from, @Nullable String to, boolean caught) {}

  Overlay(@Nullable PathTaken path) {
    this.path = path;
    Duration most = Duration.ZERO;
    if (path != null) {
      for (TransitionTaken taken : path.transitions()) {
        counts.merge(new Way(taken.from(), taken.to(), taken.caught()), taken.count(), Long::sum);
      }
      for (StateVisits visits : path.states().values()) {
        Duration duration = visits.duration();
        most = duration != null && duration.compareTo(most) > 0 ? duration : most;
      }
    }
    this.longest = most;
  }

  /** Whether there is an execution to show. */
  boolean isPresent() {
    return path != null;
  }

  /** The execution's status; null where there is none. */
  @Nullable String status() {
    return path == null ? null : path.status();
  }

  private @Nullable StateVisits visits(Node node) {
    return path == null || !node.kind().isState() ? null : path.states().get(node.name());
  }

  Standing standing(Node node) {
    if (path == null) {
      return Standing.PLAIN;
    }
    if (node.kind() == NodeKind.START) {
      return Standing.SUCCEEDED;
    }
    if (node.kind() == NodeKind.END) {
      boolean reached = counts.keySet().stream().anyMatch(way -> way.to() == null);
      return reached ? Standing.SUCCEEDED : Standing.UNREACHED;
    }
    StateVisits visits = visits(node);
    if (visits == null || visits.entered() == 0) {
      return Standing.UNREACHED;
    }
    if (visits.failed() > 0) {
      return Standing.FAILED;
    }
    boolean ended = visits.succeeded() + visits.caught() >= visits.entered();
    return !ended ? Standing.ONGOING : visits.caught() > 0 ? Standing.CAUGHT : Standing.SUCCEEDED;
  }

  /** How often an edge was gone along; 0 where never, or where there is no execution. */
  long count(Edge edge) {
    String from = edge.kind() == EdgeKind.START ? null : edge.from().name();
    String to = edge.kind() == EdgeKind.END ? null : edge.to().name();
    Long count = counts.get(new Way(from, to, edge.caught()));
    return count == null ? 0 : count;
  }

  /** How long the state took beside the longest: 0 (hardly) to 4; 0 where nothing is known. */
  int heat(Node node) {
    StateVisits visits = visits(node);
    Duration duration = visits == null ? null : visits.duration();
    if (duration == null || longest.isZero()) {
      return 0;
    }
    double share = (double) duration.toMillis() / Math.max(1, longest.toMillis());
    return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : share > 0.05 ? 1 : 0;
  }

  /** How often and how long, such as {@code 3× · 1.5 s}; null where the state was not reached. */
  @Nullable String measure(Node node) {
    StateVisits visits = visits(node);
    if (visits == null || visits.entered() == 0) {
      return null;
    }
    Duration duration = visits.duration();
    return visits.entered() + "×" + (duration == null ? "" : " · " + DurationText.of(duration));
  }

  /** The error of a state that failed or was caught; null where there is none. */
  @Nullable String error(Node node) {
    StateVisits visits = visits(node);
    return visits == null || visits.error() == null ? null : SafeText.label(visits.error());
  }

  /** What happened, one thing a line; empty where there is no execution. */
  List<String> description(Node node) {
    List<String> lines = new ArrayList<>();
    StateVisits visits = visits(node);
    String measure = measure(node);
    if (visits != null && measure != null) {
      lines.add(standing(node).label() + ", entered " + measure);
      if (visits.error() != null) {
        lines.add("Error: " + SafeText.label(visits.error()));
      }
      if (visits.cause() != null) {
        lines.add("Cause: " + SafeText.label(visits.cause(), 300));
      }
    } else if (path != null && node.kind().isState()) {
      lines.add("not reached");
    }
    return lines;
  }
}
