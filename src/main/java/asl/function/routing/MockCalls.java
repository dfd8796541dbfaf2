package asl.function.routing;

import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskTime;
import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.mock.MockFunction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a mocked function. No thread has a part in them: an answer comes when its time has
 * come on the loop, those of one instant in the order of the calls, so that the same run gives the
 * same history.
 */
final class MockCalls {
  private final MockFunction function;
  private final int limit;
  private final TaskTime time;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private int running;

  /**
   * @param limit the most calls at a time
   */
  MockCalls(MockFunction function, int limit, TaskTime time) {
    this.function = function;
    this.limit = limit;
    this.time = time;
  }

  /** Answers at once, however long the answer takes; for calls whose result nobody waits for. */
  FunctionResult answer(FunctionCall call) {
    return function.answer(call.payload()).result();
  }

  /** Makes a call when its turn comes. */
  synchronized RunningTask start(
      FunctionCall call, Listener listener, Consumer<FunctionResult> answered) {
    Call made = new Call(call.payload(), listener, answered);
    if (running < limit) {
      made.begin();
    } else {
      listener.queued();
      made.goOn = time.rest();
      waiting.add(made);
    }
    return made;
  }

  private synchronized void ended() {
    running--;
    Call next;
    while (running < limit && (next = waiting.poll()) != null) {
      next.goOn();
      next.listener.begun();
      next.begin();
    }
  }

  private final class Call implements RunningTask {
    private final @Nullable Object payload;
    private final Listener listener;
    private final Consumer<FunctionResult> answered;
    private @Nullable Runnable takeBack;
    private @Nullable Runnable goOn;

    Call(@Nullable Object payload, Listener listener, Consumer<FunctionResult> answered) {
      this.payload = payload;
      this.listener = listener;
      this.answered = answered;
    }

    void begin() {
      MockFunction.Answer answer = function.answer(payload);
      Duration delay = answer.delay();
      if (delay == null) {
        answered.accept(answer.result());
        return;
      }
      running++;
      takeBack =
          time.after(
              delay,
              () -> {
                takeBack = null;
                answered.accept(answer.result());
                ended();
              });
    }

    /** Its turn has come, or never will. */
    private void goOn() {
      Runnable action = goOn;
      if (action != null) {
        goOn = null;
        action.run();
      }
    }

    @Override
    public void cancel() {
      synchronized (MockCalls.this) {
        waiting.remove(this);
        goOn();
        Runnable action = takeBack;
        if (action != null) {
          takeBack = null;
          action.run();
          ended();
        }
      }
    }
  }
}
