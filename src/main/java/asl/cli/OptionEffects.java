package asl.cli;

import asl.trust.Effect;

/**
 * What each option brings about. One that is missing here counts as the worst, so that whoever adds
 * an option has to say.
 */
final class OptionEffects {
  private OptionEffects() {}

  /**
   * The effect of an option.
   *
   * @param command whose option it is
   * @param name its long name
   */
  static Effect of(CommandName command, String name) {
    if (command == CommandName.GRAPH && name.equals("--history")) {
      return Effect.INPUT;
    }
    return switch (name) {
      case "--all",
          "--ascii",
          "--changes",
          "--color",
          "--compact",
          "--data",
          "--errors",
          "--format",
          "--full",
          "--iteration",
          "--raw",
          "--redact",
          "--scale",
          "--sort",
          "--state",
          "--trace",
          "--verbose" ->
          Effect.LOOKS;
      case "--all-json",
          "--exact",
          "--fail-on",
          "--ignore",
          "--jsonata",
          "--severity",
          "--substitute",
          "--type" ->
          Effect.RULES;
      case "--break",
          "--break-on-error",
          "--express",
          "--fast-forward",
          "--max-events",
          "--name",
          "--seed",
          "--start-at",
          "--start-time",
          "--state-machine",
          "--step",
          "--test-case" ->
          Effect.EXECUTION;
      case "--cause",
          "--context",
          "--definition",
          "--diff",
          "--error",
          "--error-output",
          "--input",
          "--redrive",
          "--result",
          "--stdin-filename",
          "--task-output",
          "--task-token",
          "--variables" ->
          Effect.INPUT;
      case "--function", "--functions", "--mock-config", "--replay" -> Effect.CODE;
      case "--history", "--init-functions", "--output" -> Effect.OUTPUT;
      default -> Effect.CODE;
    };
  }
}
