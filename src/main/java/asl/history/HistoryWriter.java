package asl.history;

import asl.json.Utf8Json;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a history event by event. A file is a complete document after every {@link #flush} and
 * after {@link #close}, which may be called from another thread (a shutdown hook); events that come
 * after it are dropped. Memory holds only what has not been written yet.
 *
 * <p>What goes wrong while writing is an {@link HistoryUnwritable}.
 */
public final class HistoryWriter implements EventSink, Flushable, AutoCloseable {
  private static final int FLUSH_AT = 1 << 16;

  /** Many children may be under way that have little to tell. */
  private static final int FIRST = 1 << 10;

  private final @Nullable Path file;
  private final HistoryTarget target;
  private final HistoryFormat format;
  private Utf8Json buffer = new Utf8Json(FIRST);
  private EventWriter writer = new EventWriter(buffer);
  private boolean empty = true;
  private boolean closed;
  private long lastId;
  private boolean ended;
  private boolean begun;
  private boolean unwanted;
  private LongConsumer listener = written -> {};
  private @Nullable String expressArn;

  private HistoryWriter(@Nullable Path file, HistoryTarget target, HistoryFormat format) {
    this.file = file;
    this.target = target;
    this.format = format;
    buffer.ascii(format.header());
  }

  /** Writes to a file, which is made or emptied now. */
  public static HistoryWriter toFile(Path file, HistoryFormat format) throws IOException {
    boolean seekable = Files.notExists(file) || Files.isRegularFile(file);
    HistoryTarget target =
        seekable
            ? HistoryTarget.RewrittenFile.held(file)
            : new HistoryTarget.Stream(Files.newOutputStream(file), true);
    HistoryWriter writer = new HistoryWriter(file, target, format);
    writer.flush();
    return writer;
  }

  /**
   * Writes to a file that is open only while it is written to, and made when that is so for the
   * first time, with its folder and in the place of whatever has its name: many of them begin and
   * end between two flushes.
   */
  public static HistoryWriter toOneOfMany(Path file, HistoryFormat format) {
    return new HistoryWriter(file, HistoryTarget.RewrittenFile.released(file), format);
  }

  /** Writes to a stream, which stays open; it is complete after {@link #close}. */
  public static HistoryWriter toStream(OutputStream out, HistoryFormat format) {
    return new HistoryWriter(null, new HistoryTarget.Stream(out, false), format);
  }

  /** Somebody hears, from now on, how many bytes were written, each time that some were. */
  public synchronized void whenWritten(LongConsumer newListener) {
    listener = newListener;
  }

  /**
   * It is the history of an Express execution: its first event names the execution, as in AWS's
   * logs of those, since nothing else tells it from a Standard one.
   *
   * @param executionArn the execution, with {@code :express:} in it
   */
  public synchronized void ofExpress(String executionArn) {
    expressArn = executionArn;
  }

  @Override
  public synchronized void accept(HistoryEvent event) {
    if (closed) {
      return;
    }
    if (!empty) {
      buffer.ascii(format.separator());
    }
    empty = false;
    lastId = event.id();
    ended = event.type().isTerminal();
    writer.write(event, event.type() == EventType.EXECUTION_STARTED ? expressArn : null);
    if (buffer.length() >= FLUSH_AT) {
      flush();
    }
  }

  /** Begins the file, unless that is done: what follows is the quicker then. */
  public synchronized void begin() {
    if (!begun) {
      flush();
    }
  }

  /** From now on it is to come to nothing: {@link #close} leaves no file. */
  public synchronized void discard() {
    unwanted = true;
  }

  /** Hands on everything that came so far; what cannot be written is tried again the next time. */
  @Override
  public synchronized void flush() {
    if (closed || (begun && buffer.length() == 0)) {
      return;
    }
    try {
      begun = true;
      int length = buffer.length();
      target.write(buffer, footer());
      empty();
      listener.accept(length);
    } catch (IOException e) {
      throw new HistoryUnwritable(file, e);
    }
  }

  /**
   * Completes the document of an execution that nobody could end in order: unless it has its last
   * event, it ends as ABORTED here and now.
   *
   * @param now the time of its last event
   * @param error why, as a name
   * @param cause why, as a sentence
   */
  public synchronized void abort(Instant now, String error, String cause) {
    if (!ended && !closed) {
      EventDetails details = new EventDetails.Failure(error, cause);
      accept(new HistoryEvent(lastId + 1, lastId, now, EventType.EXECUTION_ABORTED, details));
    }
    close();
  }

  /** Completes the document; further calls do nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (unwanted) {
        target.remove();
      } else {
        target.finish(buffer, footer());
      }
    } catch (IOException e) {
      throw new HistoryUnwritable(file, e);
    }
  }

  private byte[] footer() {
    return empty && format == HistoryFormat.JSON_LINES
        ? new byte[0]
        : format.footer().getBytes(StandardCharsets.UTF_8);
  }

  private void empty() {
    if (buffer.capacity() > 16 * FLUSH_AT) {
      buffer = new Utf8Json(FIRST);
      writer = new EventWriter(buffer);
    }
    buffer.clear();
  }
}
