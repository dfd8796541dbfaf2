package asl.function.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that function calls run on: as many as there are calls, up to the room that their
 * queues have reserved. Virtual threads where the JDK has them.
 */
public final class Workers implements AutoCloseable {
  private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

  private final ThreadFactory threads = threadFactory();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
  private final ScheduledThreadPoolExecutor timers;

  /** No thread starts before it is needed. */
  public Workers() {
    pool.allowCoreThreadTimeOut(true);
    timers = new ScheduledThreadPoolExecutor(1, Workers::daemon);
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs the action as soon as a thread is free; nothing runs after the end. */
  void run(Runnable action) {
    try {
      pool.execute(action);
    } catch (RejectedExecutionException e) {
      // The run is over: nobody waits for this call.
      return;
    }
  }

  /** Makes room for so many calls at a time beside all others. */
  synchronized void reserve(int calls) {
    int most = pool.getMaximumPoolSize() + calls;
    pool.setMaximumPoolSize(most);
    pool.setCorePoolSize(most);
  }

  /** Whether the run goes on. */
  boolean isOpen() {
    return !pool.isShutdown();
  }

  /** Starts a thread of its own, for reading or writing a stream. */
  public Thread start(Runnable action) {
    Thread thread = threads.newThread(action);
    thread.start();
    return thread;
  }

  /** Runs a short action after a while, in real time, unless it is cancelled before. */
  public Runnable after(Duration delay, Runnable action) {
    try {
      var timer = timers.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
      return () -> timer.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {};
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
    pool.shutdownNow();
  }

  private static Thread daemon(Runnable action) {
    Thread thread = new Thread(action, "function");
    thread.setDaemon(true);
    return thread;
  }

  /** The factory of JDK 21 is found by name, since asl is compiled for 17. */
  private static ThreadFactory threadFactory() {
    if (Runtime.version().feature() < FIRST_JDK_WITH_VIRTUAL_THREADS) {
      return Workers::daemon;
    }
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      return Executors.defaultThreadFactory();
    }
  }
}
