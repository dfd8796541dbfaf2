package asl.cli;

import asl.app.run.RunName;
import asl.app.run.RunRequest;
import asl.cli.terminal.Terminal;
import asl.trust.Handling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of {@code asl run}. */
final class RunArguments {
  private RunArguments() {}

  static RunRequest request(Arguments arguments, Terminal terminal) {
    return new RunRequest(
        arguments.positionals().get(0),
        arguments.text("--input"),
        new RunRequest.Functions(
            arguments.text("--functions"),
            arguments.texts("--function"),
            terminal.environment(),
            mocks(arguments),
            arguments.text("--replay"),
            Handling.CODE),
        arguments.has("--express"),
        time(arguments),
        arguments.number("--seed"),
        name(arguments),
        arguments.count("--max-events", 1),
        history(arguments),
        arguments.has("--compact"),
        start(arguments));
  }

  private static RunRequest.Start start(Arguments arguments) {
    String redrive = arguments.text("--redrive");
    if (redrive != null) {
      for (String other : List.of("--start-at", "--variables", "--input", "--replay")) {
        if (arguments.text(other) != null) {
          throw new UsageException(
              "--redrive and "
                  + other
                  + " exclude each other: the execution goes on as its history"
                  + " says");
        }
      }
      if (arguments.has("--express")) {
        throw new UsageException("an Express execution cannot be redriven; run it anew");
      }
    }
    return new RunRequest.Start(
        arguments.text("--start-at"), arguments.text("--variables"), redrive);
  }

  private static RunRequest.@Nullable Mocks mocks(Arguments arguments) {
    String file = arguments.text("--mock-config");
    String machine = arguments.text("--state-machine");
    String testCase = arguments.text("--test-case");
    if (file == null && machine == null && testCase == null) {
      return null;
    }
    if (file == null || machine == null || testCase == null) {
      throw new UsageException("--mock-config, --state-machine and --test-case belong together");
    }
    if (arguments.has("--replay")) {
      throw new UsageException("--mock-config and --replay exclude each other");
    }
    return new RunRequest.Mocks(file, machine, testCase);
  }

  private static RunRequest.Time time(Arguments arguments) {
    boolean virtual = arguments.has("--fast-forward");
    String start = arguments.text("--start-time");
    if (start == null) {
      return new RunRequest.Time(virtual, RunRequest.Time.USUAL_START);
    }
    if (!virtual) {
      throw new UsageException("--start-time needs --fast-forward: real time starts now");
    }
    try {
      return new RunRequest.Time(true, start.equals("now") ? null : Instant.parse(start));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "Invalid value for --start-time: '"
              + start
              + "' is neither now nor like 2026-01-01T00:00:00Z");
    }
  }

  private static @Nullable String name(Arguments arguments) {
    String name = arguments.text("--name");
    String fault = name == null ? null : RunName.fault(name);
    if (fault != null) {
      throw new UsageException("Invalid value for --name: '" + name + "' " + fault);
    }
    return name;
  }

  private static @Nullable Path history(Arguments arguments) {
    String file = arguments.text("--history");
    if (file == null) {
      return null;
    }
    if (file.equals("-")) {
      throw new UsageException("--history needs a file: standard output is for the output");
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException("Invalid value for --history: '" + file + "' is no file name");
    }
  }
}
