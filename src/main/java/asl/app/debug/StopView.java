package asl.app.debug;

import asl.app.evaluate.Evaluated;
import asl.app.view.TraceView;
import asl.definition.State;
import asl.function.Invocation.ScopeStep;
import asl.history.Explanation;
import asl.text.Columns;
import asl.text.SafeText;
import asl.trace.render.WhyRenderer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that show something. */
final class StopView {
  private static final int USUAL_WIDTH = 100;

  /** What print shows by its name, too. */
  private static final Set<DebugCommand> WHOLES =
      Set.of(DebugCommand.INPUT, DebugCommand.VARIABLES, DebugCommand.CONTEXT);

  private final DebugRequest request;
  private final DebugConsole console;
  private final DefinitionView definition;
  private final StopExpressions expressions;
  private @Nullable Explanation explanation;

  StopView(
      DebugRequest request,
      DebugConsole console,
      DefinitionView definition,
      StopExpressions expressions) {
    this.request = request;
    this.console = console;
    this.definition = definition;
    this.expressions = expressions;
  }

  void explained(Explanation latest) {
    explanation = latest;
  }

  /** Says where the execution stands. */
  void arrived(Stop stop) {
    console.say(position(stop));
    Stop.Failed failed = stop.failed();
    if (failed == null) {
      console.say(shortened("  input: " + new Evaluated.Value(stop.input()).line()));
      return;
    }
    String cause = failed.cause() == null ? "" : ": " + failed.cause();
    console.say(shortened("  error: " + (failed.error() == null ? "" : failed.error()) + cause));
  }

  private String position(Stop stop) {
    State state = stop.point().state();
    StringBuilder text = new StringBuilder(stop.failed() == null ? "Before " : "Failed: ");
    text.append(state.name()).append(" (").append(state.type().label());
    text.append(", line ").append(definition.line(state)).append(')');
    String word = " in ";
    for (ScopeStep step : stop.point().path()) {
      text.append(word).append(definition.name(step));
      word = " › ";
    }
    return text.toString();
  }

  /** Does one; the execution stays where it is, so that there is no next stop. */
  @Nullable StopRule show(DebugCommand command, String rest, Stop stop) throws CommandFault {
    switch (command) {
      case PRINT -> {
        DebugCommand whole = rest.length() > 1 ? DebugCommand.of(rest) : null;
        if (whole != null && WHOLES.contains(whole)) {
          return show(whole, "", stop);
        }
        print(expressions.evaluate(rest.isEmpty() ? "$" : rest, stop));
      }
      case INPUT -> print(new Evaluated.Value(stop.input()));
      case VARIABLES -> print(new Evaluated.Value(stop.scope().variables().all()));
      case CONTEXT -> print(new Evaluated.Value(stop.scope().context()));
      case LIST ->
          definition
              .excerpt(rest.isEmpty() ? stop.point().state() : definition.require(rest))
              .forEach(console::say);
      case GRAPH -> {
        console.draw(definition.picture(stop.stateName(), request.width(), request.colour()));
        console.say(position(stop));
      }
      case WHY -> why();
      case WHERE -> where(stop);
      default -> help();
    }
    return null;
  }

  private void print(Evaluated.Value value) {
    value.text().lines().forEach(console::say);
  }

  private void why() throws CommandFault {
    Explanation latest = explanation;
    if (latest == null) {
      throw new CommandFault("no choice was made and no error met so far");
    }
    console.say(latest.state() + ":");
    WhyRenderer.render(
        List.of(latest), TraceView.layout(request.width(), request.colour()), console::draw);
  }

  private void where(Stop stop) {
    String indent = "";
    for (ScopeStep step : stop.point().path()) {
      String attempt = step.attempt() == 0 ? "" : ", attempt " + (step.attempt() + 1);
      console.say(indent + definition.name(step) + attempt);
      indent += "  ";
    }
    console.say(indent + stop.stateName());
  }

  private void help() {
    for (DebugCommand command : DebugCommand.values()) {
      console.say(command.help());
    }
    console.say("An empty line repeats the last command; Tab completes.");
  }

  private String shortened(String line) {
    int width = request.width() == 0 ? USUAL_WIDTH : request.width();
    return Columns.cut(SafeText.line(line), Math.max(1, width - 1));
  }
}
