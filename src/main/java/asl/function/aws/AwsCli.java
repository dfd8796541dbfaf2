package asl.function.aws;

import asl.function.mapping.FunctionSettings;
import asl.function.mapping.ServiceTarget;
import asl.function.process.Cancellation;
import asl.function.process.CapturedOutput;
import asl.function.process.Child;
import asl.function.process.ChildProcesses;
import asl.function.process.Deadline;
import asl.function.process.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the AWS CLI, version 1 or 2, as one user of it is configured. */
final class AwsCli {
  private static final int MOST_OUTPUT = 16 * 1024 * 1024;
  private static final int MOST_COMPLAINTS = 64 * 1024;
  private static final long GRACE_MILLIS = 500;

  private final ServiceTarget.Aws target;
  private final FunctionSettings settings;
  private final ChildProcesses processes;
  private final Workers workers;

  AwsCli(
      ServiceTarget.Aws target,
      FunctionSettings settings,
      ChildProcesses processes,
      Workers workers) {
    this.target = target;
    this.settings = settings;
    this.processes = processes;
    this.workers = workers;
  }

  /**
   * What a call gave.
   *
   * @param exitCode 0 if the service answered
   * @param out standard output
   * @param complaints standard error
   */
  record Answer(int exitCode, String out, String complaints) {
    boolean isGood() {
      return exitCode == 0;
    }
  }

  /** The program's name, for messages. */
  String program() {
    return target.program();
  }

  /**
   * Calls it and waits for its end.
   *
   * @param command the service and the action
   * @param arguments what follows them
   * @throws IOException if it cannot be started
   */
  Answer call(String command, List<String> arguments, Cancellation cancellation)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(target.program()));
    words.addAll(List.of(command.split(" ", -1)));
    words.addAll(arguments);
    option(words, "--endpoint-url", target.endpointUrl());
    option(words, "--region", target.region());
    option(words, "--profile", target.profile());
    words.add("--output");
    words.add("json");
    Child child = processes.start(words, settings.workingDirectory(), environment());
    cancellation.onCancel(child::kill);
    Deadline deadline = Deadline.start(workers, settings.timeout(), child);
    child.stdin().close();
    CapturedOutput out = new CapturedOutput(child.stdout(), MOST_OUTPUT, child::kill);
    CapturedOutput complaints = new CapturedOutput(child.stderr(), MOST_COMPLAINTS, child::kill);
    Thread reader = workers.start(complaints);
    out.run();
    int exitCode = child.waitFor();
    boolean inTime = deadline.met();
    reader.join(GRACE_MILLIS);
    Duration timeout = settings.timeout();
    if (!inTime && timeout != null) {
      return new Answer(
          1, "", "The call took longer than %d ms and was ended.".formatted(timeout.toMillis()));
    }
    return new Answer(exitCode, text(out), text(complaints));
  }

  private static void option(List<String> words, String name, @Nullable String value) {
    if (value != null) {
      words.add(name);
      words.add(value);
    }
  }

  /** No pager and no questions, in the way that both versions of the CLI understand. */
  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_PAGER", "");
    environment.put("AWS_CLI_AUTO_PROMPT", "off");
    environment.putAll(settings.environment());
    return environment;
  }

  private static String text(CapturedOutput output) {
    return new String(output.bytes(), StandardCharsets.UTF_8);
  }
}
