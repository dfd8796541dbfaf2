package asl.app.debug;

import asl.definition.ParallelState;
import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.diagnostic.Suggestion;
import asl.function.Invocation.ScopeStep;
import asl.graph.GraphBuilder;
import asl.graph.PathTaken;
import asl.graph.StateVisits;
import asl.graph.render.GraphFormat;
import asl.graph.render.RenderOptions;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The definition as the debugger shows it: its states, its text, its picture. */
final class DefinitionView {
  private static final int MOST_LINES = 40;

  private final SourceDocument document;
  private final StateMachine machine;
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, Long> visits = new LinkedHashMap<>();

  DefinitionView(SourceDocument document, StateMachine machine) {
    this.document = document;
    this.machine = machine;
    for (State state : StateWalker.states(machine)) {
      states.put(state.name(), state);
    }
  }

  /** The names of all states, those inside others included. */
  List<String> stateNames() {
    return List.copyOf(states.keySet());
  }

  /** Counts that a state is reached. */
  void reached(String state) {
    visits.merge(state, 1L, Long::sum);
  }

  /**
   * The state of that name, which may stand in double quotes.
   *
   * @throws CommandFault if there is none, with the one that was probably meant
   */
  State require(String written) throws CommandFault {
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    String name = quoted ? written.substring(1, written.length() - 1) : written;
    State state = states.get(name);
    if (name.isEmpty()) {
      throw new CommandFault("which state?");
    }
    if (state == null) {
      String meant = Suggestion.didYouMean(name, states.keySet());
      throw new CommandFault(
          "there is no state \"" + name + "\"" + (meant == null ? "" : ". " + meant));
    }
    return state;
  }

  /** The line that a state begins in. */
  int line(State state) {
    return document.keyRange(state.pointer()).start().line();
  }

  /** A branch, from 1 as pictures count them, or an iteration, from 0 as histories do. */
  String name(ScopeStep step) {
    return states.get(step.stateName()) instanceof ParallelState
        ? step.stateName() + " branch " + (step.index() + 1)
        : step.stateName() + "[" + step.index() + "]";
  }

  /** The lines of a state, numbered, one before and one behind it. */
  List<String> excerpt(State state) {
    SourceFile file = document.file();
    int first = line(state);
    int last = document.valueRange(state.pointer()).end().line();
    int to = Math.min(Math.min(last + 1, file.lineCount()), first + MOST_LINES);
    List<String> lines = new ArrayList<>();
    for (int line = Math.max(1, first - 1); line <= to; line++) {
      String mark = line == first ? ">" : " ";
      lines.add(String.format(Locale.ROOT, "%s%4d  %s", mark, line, file.line(line)));
    }
    if (to < last) {
      lines.add("      … to line " + last);
    }
    return lines;
  }

  /** The picture, with the states reached so far and the current one. */
  String picture(String current, int width, boolean colour) {
    Map<String, StateVisits> reached = new LinkedHashMap<>();
    visits.forEach(
        (name, count) -> {
          long done = name.equals(current) ? count - 1 : count;
          reached.put(name, new StateVisits(count, done, 0, 0, null, null, null));
        });
    RenderOptions options =
        RenderOptions.DEFAULT
            .withPath(new PathTaken("RUNNING", reached, List.of()))
            .withTerminal(colour, false, width);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      GraphFormat.TERMINAL.render(GraphBuilder.build(machine), options, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
