package asl.cli;

import java.util.List;

/** The options that say what is run and how; {@code run} and {@code trace} share them. */
final class RunOptions {
  private RunOptions() {}

  static Option input(String whenLeftOut) {
    return Options.value(
        "--input", "INPUT", "A file, - for standard input, or JSON text; " + whenLeftOut);
  }

  static Option history() {
    return Options.value(
        "--history",
        "FILE",
        "Write the events as GetExecutionHistory prints them, one a line for *.jsonl; those of child"
            + " executions go to the folder NAME.children beside it.");
  }

  /** Where the code behind the Tasks is found. */
  static List<Option> functions() {
    return List.of(
        Options.value(
                "--functions",
                "FILE",
                "Mapping file; else NAME.functions.yaml or functions.yaml beside the definition.")
            .as(ValueKind.DATA),
        Options.values(
            "NAME=KIND:TARGET",
            "Map one function: charge=python:charge.py:handler or charge=mock:{error: Busy};"
                + " may be repeated.",
            "--function"),
        Options.value(
            "--replay",
            "HISTORY",
            "Answer the Tasks as this history did and tell where the run leaves it (then exit 1)."),
        Options.value(
                "--mock-config",
                "FILE",
                "Answer states from a MockConfigFile.json of AWS Step Functions Local.")
            .as(ValueKind.DATA),
        Options.value("--state-machine", "NAME", "The state machine in that file."),
        Options.value("--test-case", "NAME", "Its test case."));
  }

  /** How it is run. */
  static List<Option> execution() {
    return List.of(
        Options.value("--name", "NAME", "Name of the execution."),
        Options.flag("--express", "Run it as an Express workflow."),
        Options.flag(
            "--fast-forward", "Virtual time: waits and retries take none. Repeatable runs."),
        Options.value(
            "--start-time",
            "INSTANT",
            "When virtual time starts: now, or like 2026-01-01T00:00:00Z (the default)."),
        Options.value("--seed", "NUMBER", "What random values follow from; 0 with --fast-forward."),
        Options.value(
            "--max-events", "NUMBER", "Fail after so many events; on AWS 25000 for Standard."));
  }
}
