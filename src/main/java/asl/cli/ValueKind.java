package asl.cli;

/** What may stand at a place of the command line, for the completion in shells. */
enum ValueKind {
  /** Only the user knows. */
  ANY,
  /** One of the option's words. */
  WORD,
  /** A diagnostic's code. */
  CODE,
  /** A diagnostic's code, an equals sign and a severity. */
  SEVERITY,
  /** A definition's file, or a folder that has some. */
  DEFINITION,
  /** Any file. */
  FILE,
  /** A history's file. */
  HISTORY,
  /** A file of JSON or YAML. */
  DATA,
  /** A function's name, an equals sign, its kind, a colon and its target. */
  FUNCTION,
  /** The name of a command or a topic of the help. */
  TOPIC,
  /** The name of a state of the definitions and histories on the command line. */
  STATE;

  /** What a value of that label is as a rule. */
  static ValueKind ofLabel(String label) {
    return switch (label) {
      case "CODE", "CODE[@POINTER]" -> CODE;
      case "CODE=SEVERITY", "CODE[@POINTER]=SEVERITY" -> SEVERITY;
      case "DEFINITION" -> DEFINITION;
      case "FILE" -> FILE;
      case "HISTORY" -> HISTORY;
      case "FILE|JSON", "INPUT" -> DATA;
      case "NAME=KIND:TARGET" -> FUNCTION;
      case "STATE" -> STATE;
      case "TOPIC" -> TOPIC;
      default -> ANY;
    };
  }
}
