package asl.app.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Warns once when the histories of a run have become so large that a disk may run full. */
final class HistoryGrowth implements LongConsumer {
  private static final long LARGE = 1_000_000_000;

  /** Where no history is written. */
  static final LongConsumer NONE = new None();

  private final RunTalk talk;
  private final long large;
  private final AtomicLong written = new AtomicLong();

  HistoryGrowth(RunTalk talk) {
    this(talk, Long.getLong("asl.large-history", LARGE));
  }

  private HistoryGrowth(RunTalk talk, long large) {
    this.talk = talk;
    this.large = large;
  }

  @Override
  public void accept(long bytes) {
    long now = written.addAndGet(bytes);
    if (now > large && now - bytes <= large) {
      talk.warned(
          "warning: the history has grown past a gigabyte, and goes on growing; --max-events"
              + " limits it, Ctrl-C ends the run");
    }
  }

  /** A class and no lambda, which every start would make. */
  private static final class None implements LongConsumer {
    @Override
    public void accept(long bytes) {}
  }
}
