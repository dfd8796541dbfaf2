package asl.cli;

import asl.app.JobException;
import asl.app.token.AnswerTask;
import asl.cli.terminal.Terminal;

/**
 * {@code asl send-task-success}, {@code send-task-failure} and {@code send-task-heartbeat}; options
 * are named as the AWS CLI names them.
 */
final class SendTaskCommand implements Command {
  private final CommandName name;

  /**
   * @param name which of the three
   */
  SendTaskCommand(CommandName name) {
    this.name = name;
  }

  @Override
  public CommandPage page() {
    CommandPage page =
        new CommandPage(name, "")
            .describe("The task waits in an 'asl run' of the same user on this machine.")
            .group(
                "Task",
                Options.required("--task-token", "TOKEN", "What the task got as $$.Task.Token."));
    String call = "asl " + name.label() + " --task-token \"$TOKEN\"";
    switch (name) {
      case SEND_TASK_SUCCESS ->
          page.group(
                  "Answer",
                  Options.required(
                      "--task-output", "JSON", "A file, - for standard input, or JSON text."))
              .example("approve", call + " --task-output '{\"approved\": true}'")
              .example("the result of a program", "./work | " + call + " --task-output -");
      case SEND_TASK_FAILURE ->
          page.group(
                  "Answer",
                  Options.value("--error", "NAME", "The error name."),
                  Options.value("--cause", "TEXT", "The cause."))
              .example("reject", call + " --error Rejected --cause 'too expensive'")
              .example("without a reason", call);
      default ->
          page.example("still working", call)
              .example(
                  "as long as a program works",
                  "while kill -0 $PID; do " + call + "; sleep 9; done");
    }
    return page;
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    AnswerTask task = new AnswerTask(terminal.environment(), arguments.text("--task-token", ""));
    switch (name) {
      case SEND_TASK_SUCCESS -> task.success(arguments.text("--task-output", ""), terminal.in());
      case SEND_TASK_FAILURE -> task.failure(arguments.text("--error"), arguments.text("--cause"));
      default -> task.heartbeat();
    }
    return ExitCode.OK;
  }
}
