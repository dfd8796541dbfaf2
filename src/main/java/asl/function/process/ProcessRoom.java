package asl.function.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Room for as many programs at a time as the system allows. Where there is none left, a program
 * waits for the end of another; after a while one that only waits for work is ended.
 */
final class ProcessRoom {
  /** Longer than most programs take to start, for one that is ended may be wanted again. */
  private static final long PAUSE_MILLIS = 100;

  private final IntSupplier programs;
  private final Semaphore saving = new Semaphore(1);
  private final List<BooleanSupplier> savers = new CopyOnWriteArrayList<>();
  private @Nullable Semaphore free;

  /**
   * @param programs tells the most at a time; asked when the first is to start
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

  /**
   * Waits for room for one program.
   *
   * @throws IOException if the run ends meanwhile
   */
  void take() throws IOException {
    Semaphore room = room();
    try {
      if (!room.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        takeWhatIsIdle(room);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the run has ended", e);
    }
  }

  /** One at a time ends idle programs until there is room for its own. */
  private void takeWhatIsIdle(Semaphore room) throws InterruptedException {
    boolean saves = false;
    try {
      do {
        saves = saves || saving.tryAcquire();
        if (saves) {
          var unused = savers.stream().anyMatch(BooleanSupplier::getAsBoolean);
        }
      } while (!room.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } finally {
      if (saves) {
        saving.release();
      }
    }
  }

  private synchronized Semaphore room() {
    Semaphore room = free;
    if (room == null) {
      room = new Semaphore(programs.getAsInt(), /* fair= */ true);
      free = room;
    }
    return room;
  }

  /** A program has ended. */
  void give() {
    room().release();
  }
}
