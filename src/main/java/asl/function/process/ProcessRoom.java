package asl.function.process;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Room for as many programs at a time as the system allows. Where there is none left, whoever wants
 * to start one waits in line for the end of another. After a while the first in line has a program
 * ended that only waits for work; where all are busy, the next that has done its work makes way, so
 * that a function with much work does not keep others from theirs.
 */
final class ProcessRoom {
  /** Longer than most programs take to start, for one that is ended may be wanted again. */
  private static final long PAUSE_MILLIS = 100;

  private final IntSupplier programs;
  private final List<BooleanSupplier> savers = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Object> line = new ArrayDeque<>();
  private int all = -1;
  private int taken;
  private boolean claimed;

  /**
   * @param programs tells the most at a time; asked when that is wanted to be known first
   */
  ProcessRoom(IntSupplier programs) {
    this.programs = programs;
  }

  /**
   * Somebody can end an idle program.
   *
   * @param saver ends one; false if there is none
   */
  void add(BooleanSupplier saver) {
    savers.add(saver);
  }

  /** How many programs there is room for at a time. */
  int all() {
    lock.lock();
    try {
      if (all < 0) {
        all = programs.getAsInt();
      }
      return all;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for room for one program.
   *
   * @throws IOException if the run ends meanwhile
   */
  void take() throws IOException {
    Object place = new Object();
    try {
      lock.lockInterruptibly();
      try {
        line.add(place);
        while (line.peek() != place || taken >= all()) {
          if (!changed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && line.peek() == place) {
            claimed = !endsIdle();
          }
        }
        taken++;
      } finally {
        claimed &= line.peek() != place;
        line.remove(place);
        changed.signalAll();
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run has ended", e);
    }
  }

  /** Has one idle program ended; that takes a while, during which others come and go. */
  private boolean endsIdle() {
    lock.unlock();
    try {
      return savers.stream().anyMatch(BooleanSupplier::getAsBoolean);
    } finally {
      lock.lock();
    }
  }

  /**
   * Whether a program that has done its work is to end, since somebody has waited for room for a
   * while; one answer for each who waits.
   */
  boolean isWanted() {
    lock.lock();
    try {
      boolean wanted = claimed;
      claimed = false;
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  /** A program has ended. */
  void give() {
    lock.lock();
    try {
      taken--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
