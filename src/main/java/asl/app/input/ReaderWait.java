package asl.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says what is waited for where a file is opened to be written that is a named pipe: the system
 * lets nobody write there before somebody reads.
 */
public final class ReaderWait {
  private static final int PATIENCE_SECONDS = 1;

  private final CountDownLatch open = new CountDownLatch(1);

  private ReaderWait() {}

  /** Opens a file. */
  @FunctionalInterface
  public interface Opening<T> {
    /** Returns it when it is open. */
    T open() throws IOException;
  }

  /**
   * Opens a file to be written.
   *
   * @param told hears a sentence, on another thread, once it has waited a while for a reader
   */
  public static <T> T during(Opening<T> opening, Path file, Consumer<String> told)
      throws IOException {
    if (!isSpecial(file)) {
      return opening.open();
    }
    ReaderWait wait = new ReaderWait();
    Thread thread = new Thread(() -> wait.tell(file, told), "reader wait");
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.open();
    } finally {
      wait.open.countDown();
    }
  }

  /** Whether it is neither a regular file nor a folder, nor yet to be made. */
  private static boolean isSpecial(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      // Whoever opens it tells.
      return false;
    }
  }

  private void tell(Path file, Consumer<String> told) {
    try {
      if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        told.accept(
            "nobody reads " + file + ", a named pipe; asl waits for a reader, Ctrl-C ends it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
