package asl.function.jar;

import asl.function.process.LineStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of asl's JVM while handlers run in it: what the thread of a call prints, and
 * the threads that the handler starts in it as long as they live, is that call's output.
 */
public final class HandlerStreams implements AutoCloseable {
  @SuppressWarnings("ThreadLocalUsage") // one for the run, and gone with it
  private final InheritableThreadLocal<@Nullable HandlerOutput> current =
      new InheritableThreadLocal<>();

  private final PrintStream formerOut = System.out;
  private final PrintStream formerErr = System.err;
  private final PrintStream out = SharedStream.over(formerOut, () -> ofThread(HandlerOutput::out));
  private final PrintStream err = SharedStream.over(formerErr, () -> ofThread(HandlerOutput::err));

  private HandlerStreams() {}

  /** Takes the place of the standard streams, until it is closed. */
  public static HandlerStreams open() {
    HandlerStreams streams = new HandlerStreams();
    System.setOut(streams.out);
    System.setErr(streams.err);
    return streams;
  }

  /** From now on this thread prints to the listener, line by line. */
  HandlerOutput begin(Consumer<String> listener) {
    HandlerOutput output = new HandlerOutput(listener, current::remove);
    current.set(output);
    return output;
  }

  private @Nullable LineStream ofThread(Function<HandlerOutput, LineStream> stream) {
    HandlerOutput output = current.get();
    return output == null ? null : stream.apply(output);
  }

  /** Puts the former streams back, unless somebody has put others in their place. */
  @Override
  public void close() {
    if (System.out == out) {
      System.setOut(formerOut);
    }
    if (System.err == err) {
      System.setErr(formerErr);
    }
  }
}
