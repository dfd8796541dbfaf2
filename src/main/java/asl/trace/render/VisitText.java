package asl.trace.render;

import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.VisitStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a visit, in a few words. */
final class VisitText {
  private VisitText() {}

  static String sign(VisitStatus status) {
    return switch (status) {
      case RUNNING -> "…";
      case SUCCEEDED -> "✓";
      case CAUGHT -> "!";
      case FAILED, TIMED_OUT -> "✗";
      case ABORTED -> "-";
    };
  }

  static Tone tone(VisitStatus status) {
    return switch (status) {
      case RUNNING, CAUGHT -> Tone.WARN;
      case SUCCEEDED -> Tone.GOOD;
      case FAILED, TIMED_OUT -> Tone.BAD;
      case ABORTED -> Tone.FAINT;
    };
  }

  /** Error, catcher, retries and counts; empty for a visit that simply succeeded. */
  static String result(StateVisit visit) {
    StringBuilder text = new StringBuilder();
    switch (visit.status()) {
      case RUNNING -> text.append("running");
      case ABORTED -> text.append("aborted");
      case CAUGHT -> {
        text.append(error(visit.error())).append(", caught");
        StateVisit next = visit.next();
        if (next != null) {
          text.append(" → ").append(SafeText.line(next.name()));
        }
      }
      case FAILED, TIMED_OUT -> text.append(failure(visit.error(), visit.cause()));
      case SUCCEEDED -> {}
    }
    append(counts(visit), text);
    return text.toString();
  }

  private static void append(String part, StringBuilder text) {
    if (!part.isEmpty()) {
      text.append(text.length() == 0 ? "" : ", ").append(part);
    }
  }

  private static String counts(StateVisit visit) {
    StringBuilder text = new StringBuilder();
    if (visit.retryCount() > 0) {
      append(count(visit.retryCount(), "retry", "retries"), text);
    }
    Attempt attempt = visit.lastAttempt();
    if (attempt != null && attempt.strandsStarted() > 0) {
      boolean map = visit.type().equals("Map");
      append(
          map
              ? count(attempt.strandsStarted(), "iteration", "iterations")
              : count(attempt.strandsStarted(), "branch", "branches"),
          text);
      if (attempt.strandsFailed() > 0 && visit.status() == VisitStatus.SUCCEEDED) {
        append(number(attempt.strandsFailed()) + " failed", text);
      }
    }
    return text.toString();
  }

  static String failure(@Nullable String error, @Nullable String cause) {
    return cause == null || cause.isEmpty()
        ? error(error)
        : error(error) + ": " + SafeText.line(cause);
  }

  static String error(@Nullable String error) {
    return error == null ? "failed" : SafeText.line(error);
  }

  static String strand(Strand strand) {
    return switch (strand.kind()) {
      case EXECUTION -> "execution";
      case BRANCH -> "branch " + (strand.index() + 1);
      case ITERATION -> "iteration " + strand.index();
    };
  }

  static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
