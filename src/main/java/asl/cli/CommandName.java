package asl.cli;

import org.jspecify.annotations.Nullable;

/** The commands, in the order of the overview. */
enum CommandName {
  VALIDATE("validate", "Check definitions and show every fault at its line and column."),
  RUN("run", "Run a workflow here and now, its tasks answered by local code."),
  GRAPH("graph", "Draw a workflow: in the terminal, as Mermaid, DOT or picture."),
  TRACE("trace", "Show what happened in an execution, local or on AWS, or compare two."),
  SEND_TASK_SUCCESS("send-task-success", "Tell a waiting task that it succeeded."),
  SEND_TASK_FAILURE("send-task-failure", "Tell a waiting task that it failed."),
  SEND_TASK_HEARTBEAT("send-task-heartbeat", "Tell a waiting task that its work goes on."),
  EVAL("eval", "Evaluate a JSONPath, an intrinsic function, JSONata or a template."),
  EXPLAIN("explain", "Explain a diagnostic's code, with an example and its mend."),
  CONFIG("config", "Show which options are set outside the command line, and where."),
  VERSION("version", "Show the version of asl."),
  HELP("help", "Show help for a command.");

  private final String label;
  private final String purpose;

  CommandName(String label, String purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  /** The word on the command line; null if it is none. */
  static @Nullable CommandName of(String word) {
    for (CommandName name : values()) {
      if (name.label.equals(word)) {
        return name;
      }
    }
    return null;
  }

  String label() {
    return label;
  }

  /** One sentence for the overview and the first line of its help. */
  String purpose() {
    return purpose;
  }

  /** The command itself; its classes are loaded now and not before. */
  Command create() {
    return switch (this) {
      case VALIDATE -> new ValidateCommand();
      case RUN -> new RunCommand();
      case GRAPH -> new GraphCommand();
      case TRACE -> new TraceCommand();
      case SEND_TASK_SUCCESS, SEND_TASK_FAILURE, SEND_TASK_HEARTBEAT -> new SendTaskCommand(this);
      case EVAL -> new EvalCommand();
      case EXPLAIN -> new ExplainCommand();
      case CONFIG -> new ConfigCommand();
      case VERSION -> new VersionCommand();
      case HELP -> new HelpCommand();
    };
  }
}
