package asl.trace.render;

import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.VisitStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which iterations of Map states are shown, and the counts that stand for the others. */
final class IterationFold {
  private static final int FAILURES_SHOWN = 10;

  private final int shown;

  IterationFold(int shown) {
    this.shown = shown;
  }

  /** Whether the states of a strand are shown one by one. */
  boolean shows(Strand strand) {
    Strand at = strand;
    while (true) {
      if (at.kind() == Strand.Kind.ITERATION && at.index() >= shown) {
        return false;
      }
      StateVisit owner = at.owner();
      if (owner == null) {
        return true;
      }
      at = owner.strand();
    }
  }

  /** What is worth a line now that an iteration has ended; null if nothing is. */
  @Nullable String news(Strand iteration) {
    StateVisit map = iteration.owner();
    Attempt attempt = map == null ? null : map.lastAttempt();
    if (map == null
        || attempt == null
        || iteration.status() == VisitStatus.ABORTED
        || !shows(map.strand())) {
      return null;
    }
    if (iteration.status().isFailure()
        && iteration.index() >= shown
        && attempt.strandsFailed() <= FAILURES_SHOWN) {
      return "[" + iteration.index() + "] ✗ " + failure(iteration);
    }
    int ended = attempt.strandsSucceeded() + attempt.strandsFailed();
    return ended > shown && isMilestone(ended) ? "… " + progress(map, attempt, ended) : null;
  }

  private static String failure(Strand iteration) {
    StateVisit visit = iteration.current();
    if (visit == null) {
      return "failed";
    }
    String error = visit.error();
    return (error == null ? "failed" : SafeText.line(error)) + " in " + SafeText.line(visit.name());
  }

  private static String progress(StateVisit map, Attempt attempt, int ended) {
    Long length = attempt.length();
    String of = length == null ? "" : " of " + number(length);
    return SafeText.line(map.name()) + ": " + number(ended) + of + " done" + failed(attempt);
  }

  /** How many iterations a Map state had; empty for other states. */
  String count(StateVisit visit) {
    Attempt attempt = visit.lastAttempt();
    if (attempt == null || !visit.type().equals("Map") || attempt.strandsStarted() == 0) {
      return "";
    }
    int count = attempt.strandsStarted();
    String noun = count == 1 ? " iteration" : " iterations";
    return "  (" + number(count) + noun + failed(attempt) + ")";
  }

  String items(long length) {
    return number(length) + (length == 1 ? " item" : " items");
  }

  private static String failed(Attempt attempt) {
    return attempt.strandsFailed() == 0 ? "" : ", " + number(attempt.strandsFailed()) + " failed";
  }

  private static boolean isMilestone(long count) {
    long power = 10;
    while (power < count) {
      power *= 10;
    }
    return power == count;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
