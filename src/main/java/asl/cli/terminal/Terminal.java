package asl.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The streams and the environment of one call. Text is UTF-8 whatever the locale says. Standard
 * output is the product and is written when a buffer is full; standard error is the talk and is
 * written line by line.
 */
public final class Terminal {
  private static final int BUFFER = 1 << 16;
  private static final int USUAL_WIDTH = 80;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final TerminalTraits traits;
  private final @Nullable Pipes pipes;

  /**
   * @param in standard input
   * @param out standard output
   * @param err standard error
   * @param environment the environment variables
   * @param traits what is known about the terminal behind the streams
   */
  public Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      TerminalTraits traits) {
    this(in, out, err, environment, traits, null);
  }

  private Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      TerminalTraits traits,
      @Nullable Pipes pipes) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.traits = traits;
    this.pipes = pipes;
  }

  /** The terminal that this process was started from. */
  public static Terminal ofProcess() {
    Pipes pipes =
        new Pipes(
            new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    return new Terminal(
        System.in,
        new PrintStream(new BufferedOutputStream(pipes.out, BUFFER), false, StandardCharsets.UTF_8),
        new PrintStream(new BufferedOutputStream(pipes.err, 1 << 10), true, StandardCharsets.UTF_8),
        System.getenv(),
        TerminalTraits.ofProcess(),
        pipes);
  }

  /** Standard input. */
  public InputStream in() {
    return in;
  }

  /** Standard output: the product. */
  public PrintStream out() {
    return out;
  }

  /** Standard error: the talk. */
  public PrintStream err() {
    return err;
  }

  /** The environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Whether standard output is shown on a terminal. */
  public boolean isOutTerminal() {
    return traits.out();
  }

  /** Whether standard error is shown on a terminal. */
  public boolean isErrTerminal() {
    return traits.err();
  }

  /**
   * Whether somebody watches standard error: it is a terminal that can erase, and not one of CI.
   */
  public boolean isWatched() {
    return traits.err()
        && environment.getOrDefault("CI", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether somebody can type answers. */
  public boolean isInTerminal() {
    return traits.in();
  }

  /** How many columns a line may have: of the terminal, or 80. */
  public int width() {
    int width = positive(environment.get("COLUMNS"));
    if (width == 0) {
      width = traits.columns();
    }
    return width == 0 ? USUAL_WIDTH : width;
  }

  /** Writes out what waits in buffers. */
  public void flush() {
    out.flush();
    err.flush();
  }

  /**
   * Why some of the product did not reach standard output; null if all did, or if nobody reads any
   * further. To be asked after {@link #flush}.
   */
  public @Nullable String loss() {
    return pipes == null ? null : pipes.out.loss();
  }

  /** Whether whoever read one of the streams reads no more. To be asked after {@link #flush}. */
  public boolean isUnread() {
    return pipes != null && (pipes.out.isUnread() || pipes.err.isUnread());
  }

  /**
   * From now on somebody hears, on the thread that writes, when nobody reads any more what is
   * written.
   *
   * @param listener tells whether it sees to the end of the work; otherwise, and where there is no
   *     listener, whoever writes gets an {@link OutputUnread}
   */
  public void whenUnread(BooleanSupplier listener) {
    if (pipes != null) {
      pipes.listener = listener;
    }
  }

  /** The two streams of a process. */
  private static final class Pipes implements Runnable {
    private final StandardOutput out;
    private final StandardOutput err;
    private volatile @Nullable BooleanSupplier listener;

    Pipes(OutputStream out, OutputStream err) {
      this.out = new StandardOutput(out, this);
      this.err = new StandardOutput(err, this);
    }

    /** Nobody reads any more. No lambda: every start would make its class. */
    @Override
    public void run() {
      BooleanSupplier told = listener;
      if (told == null || !told.getAsBoolean()) {
        throw new OutputUnread();
      }
    }
  }

  private static int positive(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(Integer.parseInt(text), 0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
