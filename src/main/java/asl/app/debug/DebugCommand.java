package asl.app.debug;

import asl.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The debugger's commands, in the order of its help. */
enum DebugCommand {
  STEP("s", "", Argument.NONE, "go to the next state, wherever it is"),
  NEXT("n", "", Argument.NONE, "go to the next state here, over the inside of Parallel and Map"),
  FINISH("f", "", Argument.NONE, "go on until this branch or iteration is left"),
  UNTIL("u", "STATE", Argument.STATE, "go on until STATE is next"),
  CONTINUE("c", "", Argument.NONE, "go on to the next breakpoint"),
  PRINT("p", "EXPRESSION", Argument.EXPRESSION, "evaluate JSONPath, States.…(…), JSONata, JSON"),
  INPUT("i", "", Argument.NONE, "show the state's input"),
  VARIABLES("v", "", Argument.NONE, "show the variables"),
  CONTEXT("", "", Argument.NONE, "show the context object"),
  SET("", "PATH VALUE", Argument.EXPRESSION, "change the input ($, $.a.b) or a variable ($name)"),
  RETURN("r", "VALUE", Argument.EXPRESSION, "let a Task give this result instead of doing it"),
  FAIL("", "ERROR [CAUSE]", Argument.NONE, "let a Task fail with this error instead of doing it"),
  RETRY("", "", Argument.NONE, "after an error: do the state again"),
  JUMP("j", "STATE", Argument.STATE, "go to STATE instead, with the same input"),
  LIST("l", "[STATE]", Argument.STATE, "show the definition of a state"),
  GRAPH("g", "", Argument.NONE, "draw the workflow, this state lit"),
  WHY("", "", Argument.NONE, "explain the last choice, retry or catch"),
  WHERE("w", "", Argument.NONE, "show the branches and iterations around this state"),
  BREAK("b", "STATE|error", Argument.BREAKPOINT, "stop before STATE, or after every error"),
  DELETE("d", "STATE|error", Argument.BREAKPOINT, "do not stop there any more"),
  BREAKPOINTS("", "", Argument.NONE, "list where to stop"),
  HELP("h", "", Argument.NONE, "show this list"),
  QUIT("q", "", Argument.NONE, "end the run, as Ctrl-D does");

  /** What follows a command, for completion. */
  enum Argument {
    NONE,
    STATE,
    BREAKPOINT,
    EXPRESSION
  }

  private final String letter;
  private final String synopsis;
  private final Argument argument;
  private final String purpose;

  DebugCommand(String letter, String synopsis, Argument argument, String purpose) {
    this.letter = letter;
    this.synopsis = synopsis;
    this.argument = argument;
    this.purpose = purpose;
  }

  /** The command that a word means, in full or by its letter; null if it means none. */
  static @Nullable DebugCommand of(String word) {
    for (DebugCommand command : values()) {
      if (command.word().equals(word) || (!word.isEmpty() && command.letter.equals(word))) {
        return command;
      }
    }
    return null;
  }

  /** What to say of a word that is no command. */
  static String unknown(String word) {
    List<String> words = new ArrayList<>();
    for (DebugCommand command : values()) {
      words.add(command.word());
    }
    String meant = Suggestion.didYouMean(word, words);
    return "there is no command " + word + (meant == null ? "; help lists them" : ". " + meant);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Argument argument() {
    return argument;
  }

  /** The words of the arguments; empty for none. */
  String synopsis() {
    return synopsis;
  }

  String purpose() {
    return purpose;
  }

  /** The command's line in the help. */
  String help() {
    String words = synopsis.isEmpty() ? word() : word() + " " + synopsis;
    return String.format(Locale.ROOT, "  %-19s %-2s %s", words, letter, purpose);
  }
}
