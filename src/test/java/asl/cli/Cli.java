package asl.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a command line in this process. */
public final class Cli {
  /**
   * What it answered.
   *
   * @param exit the exit code
   * @param out what went to standard output
   * @param err what went to standard error
   */
  public record Result(int exit, String out, String err) {}

  private final String stdin;
  private final Map<String, String> environment;

  private Cli(String stdin, Map<String, String> environment) {
    this.stdin = stdin;
    this.environment = environment;
  }

  /** Runs it with an empty standard input and an empty environment. */
  public static Result run(String... words) {
    return new Cli("", Map.of()).call(words);
  }

  /** Runs that come have this standard input. */
  public static Cli stdin(String text) {
    return new Cli(text, Map.of());
  }

  /** Runs that come have this environment variable and no other. */
  public static Cli environment(String name, String value) {
    return new Cli("", Map.of(name, value));
  }

  /** Runs that come have these environment variables and no others. */
  static Cli environment(Map<String, String> environment) {
    return new Cli("", environment);
  }

  /** Runs it. */
  public Result call(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        AslCommandLine.run(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            environment,
            words);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
