package asl.app.debug;

import asl.app.evaluate.Completion;
import asl.app.evaluate.Completion.Candidate;
import asl.app.evaluate.ExpressionCompleter;
import asl.history.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads commands at a stop until one of them lets the execution go on. */
final class DebugSession {
  private static final String PROMPT = "debug> ";

  private final DebugConsole console;
  private final LineExchange lines;
  private final DefinitionView definition;
  private final Breakpoints breakpoints;
  private final StopView view;
  private final StopChange change;
  private @Nullable Stop current;
  private String last = "";

  DebugSession(
      DebugRequest request,
      DebugConsole console,
      LineExchange lines,
      DefinitionView definition,
      Breakpoints breakpoints,
      ForcedTasks tasks) {
    this.console = console;
    this.lines = lines;
    this.definition = definition;
    this.breakpoints = breakpoints;
    StopExpressions expressions = new StopExpressions();
    this.view = new StopView(request, console, definition, expressions);
    this.change = new StopChange(definition, expressions, tasks);
  }

  void explained(Explanation explanation) {
    view.explained(explanation);
  }

  /** Talks about a stop; gives where to stop next, or null if the user ends the run. */
  @Nullable StopRule converse(Stop stop) {
    current = stop;
    view.arrived(stop);
    String line = lines.next(PROMPT);
    while (line != null) {
      String words = line.isBlank() ? last : line.strip();
      last = words;
      if (DebugCommand.of(words) == DebugCommand.QUIT) {
        return null;
      }
      try {
        StopRule next = words.isEmpty() ? null : perform(words, stop);
        if (next != null) {
          return next;
        }
      } catch (CommandFault e) {
        console.say(e.sentence());
      }
      line = lines.next(PROMPT);
    }
    return null;
  }

  /** Does a command; gives where to stop next if the execution is to go on, else null. */
  private @Nullable StopRule perform(String words, Stop stop) throws CommandFault {
    int blank = words.indexOf(' ');
    String word = blank < 0 ? words : words.substring(0, blank);
    String rest = blank < 0 ? "" : words.substring(blank).strip();
    DebugCommand command = DebugCommand.of(word);
    if (command == null) {
      throw new CommandFault(DebugCommand.unknown(word));
    }
    return switch (command) {
      case STEP -> new StopRule.Anywhere();
      case NEXT -> new StopRule.Within(stop.point().path());
      case FINISH -> new StopRule.Outside(stop.point().path());
      case CONTINUE -> new StopRule.Nowhere();
      case UNTIL -> new StopRule.At(definition.require(rest).name());
      case SET, RETURN, FAIL, RETRY, JUMP -> change.perform(command, rest, stop);
      case BREAK, DELETE, BREAKPOINTS -> breaks(command, rest);
      default -> view.show(command, rest, stop);
    };
  }

  private @Nullable StopRule breaks(DebugCommand command, String rest) throws CommandFault {
    boolean adds = command == DebugCommand.BREAK;
    if (command == DebugCommand.BREAKPOINTS) {
      breakpoints.lines().forEach(console::say);
    } else if (rest.equals(Breakpoints.ERROR)) {
      breakpoints.setOnError(adds);
    } else if (adds) {
      breakpoints.add(definition.require(rest).name());
    } else if (!breakpoints.remove(definition.require(rest).name())) {
      throw new CommandFault("there is no breakpoint before " + rest);
    }
    return null;
  }

  /** What may stand at the cursor: a command, a state, or part of an expression. */
  Completion complete(String line, int cursor) {
    int blank = line.indexOf(' ');
    if (blank < 0 || cursor <= blank) {
      return new Completion(0, commands(line.substring(0, cursor)));
    }
    DebugCommand command = DebugCommand.of(line.substring(0, blank));
    Stop stop = current;
    if (command == null || stop == null) {
      return Completion.NONE;
    }
    return switch (command.argument()) {
      case NONE -> Completion.NONE;
      case EXPRESSION -> ExpressionCompleter.complete(line, cursor, stop.scope());
      case STATE -> new Completion(blank + 1, states(line.substring(blank + 1, cursor), false));
      case BREAKPOINT -> new Completion(blank + 1, states(line.substring(blank + 1, cursor), true));
    };
  }

  private static List<Candidate> commands(String begun) {
    List<Candidate> candidates = new ArrayList<>();
    for (DebugCommand command : DebugCommand.values()) {
      if (command.word().startsWith(begun)) {
        String end = command.synopsis().isEmpty() ? "" : " ";
        candidates.add(new Candidate(command.word() + end, command.purpose()));
      }
    }
    return candidates;
  }

  private List<Candidate> states(String begun, boolean orError) {
    List<Candidate> candidates = new ArrayList<>();
    for (String state : definition.stateNames()) {
      if (state.startsWith(begun)) {
        candidates.add(new Candidate(state, ""));
      }
    }
    if (orError && Breakpoints.ERROR.startsWith(begun)) {
      candidates.add(new Candidate(Breakpoints.ERROR, "after every error"));
    }
    return candidates;
  }
}
