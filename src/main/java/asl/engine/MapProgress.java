package asl.engine;

import org.jspecify.annotations.Nullable;

/** Tells how far a Map state is, where somebody watches. */
final class MapProgress {
  private final String state;
  private final @Nullable ProgressSink sink;

  MapProgress(Visit visit) {
    this.state = visit.plan.name();
    this.sink = visit.execution().ports().progress();
  }

  /** Items have been done; a total of 0 is not known yet. */
  void advanced(long done, long failed, long total) {
    if (sink != null) {
      sink.mapAdvanced(state, done, failed, total);
    }
  }

  /** The state is over. */
  void ended() {
    if (sink != null) {
      sink.mapEnded(state);
    }
  }
}
