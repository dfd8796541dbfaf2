package asl.trace;

import asl.history.HistoryEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The events of a state's work: scheduled, succeeded, failed. */
final class AttemptEvents {
  private final VisitListener listener;
  private final VisitSearch search;
  private final VisitEvents events;

  AttemptEvents(VisitListener listener, VisitSearch search, VisitEvents events) {
    this.listener = listener;
    this.search = search;
    this.events = events;
  }

  void start(HistoryEvent event) {
    StateVisit visit = search.visitOf(event);
    if (visit != null) {
      begin(visit, event);
    }
  }

  void begin(StateVisit visit, HistoryEvent event) {
    Attempt before = visit.lastAttempt();
    HistoryEvent last = before == null ? null : before.last();
    int retry = before == null || visit.isRedriven() ? 0 : before.retry() + 1;
    Duration waited =
        last == null || retry == 0
            ? Duration.ZERO
            : Duration.between(last.timestamp(), event.timestamp());
    Attempt attempt = new Attempt(visit.attemptCount() + 1, retry, event, waited);
    events.begin(visit, attempt);
    events.attach(event, visit);
    listener.attemptStarted(visit, attempt);
  }

  void succeed(HistoryEvent event) {
    StateVisit visit = search.visitOf(event);
    events.attach(event, visit);
    Attempt attempt = visit == null ? null : visit.lastAttempt();
    if (attempt != null) {
      attempt.end(event);
    }
  }

  void fail(HistoryEvent event) {
    StateVisit visit = search.visitOf(event);
    events.attach(event, visit);
    if (visit != null) {
      fail(visit, event, event.text("error"), event.text("cause"));
    }
  }

  /** An expression failed; the event names the state and often no previous event. */
  void failEvaluation(HistoryEvent event) {
    StateVisit visit = search.underWay(event, event.text("state"), null);
    events.attach(event, visit);
    if (visit != null) {
      visit.fail(event.text("error"), event.text("cause"));
    }
  }

  /** The visit's last try failed, unless it has ended already. */
  void fail(StateVisit visit, HistoryEvent event, @Nullable String error, @Nullable String cause) {
    visit.fail(error, cause);
    Attempt attempt = visit.lastAttempt();
    if (attempt != null && attempt.last() == null) {
      attempt.fail(event, error, cause);
      listener.attemptFailed(visit, attempt);
    }
  }
}
