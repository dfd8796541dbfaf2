package asl.app.debug;

import asl.definition.State;
import asl.engine.StepGate.FailureStep;
import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonpath.ReferencePath;
import asl.expression.jsonpath.VariableName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands that change what the execution does. */
final class StopChange {
  private final DefinitionView definition;
  private final StopExpressions expressions;
  private final ForcedTasks tasks;

  StopChange(DefinitionView definition, StopExpressions expressions, ForcedTasks tasks) {
    this.definition = definition;
    this.expressions = expressions;
    this.tasks = tasks;
  }

  /** Does one; gives where to stop next if the execution is to go on, else null. */
  @Nullable StopRule perform(DebugCommand command, String rest, Stop stop) throws CommandFault {
    switch (command) {
      case SET -> {
        set(rest, stop);
        return null;
      }
      case RETURN -> result(rest, stop);
      case FAIL -> fail(rest, stop);
      case RETRY -> retry(stop);
      default -> {
        jump(rest, stop);
        return new StopRule.Anywhere();
      }
    }
    return new StopRule.Within(stop.point().path());
  }

  private void set(String rest, Stop stop) throws CommandFault {
    int blank = rest.indexOf(' ');
    String target = blank < 0 ? rest : rest.substring(0, blank);
    if (blank < 0 || !target.startsWith("$")) {
      throw new CommandFault(
          "set takes a path and a value: set $.total 5, or set $limit {\"a\": 1}");
    }
    Object value = expressions.value(rest.substring(blank).strip(), stop);
    if (target.startsWith("$$")) {
      throw new CommandFault("the context object cannot be changed");
    }
    int end = endOfName(target);
    String path = "$" + target.substring(end);
    if (end == 1) {
      stop.replaceInput(put(path, stop.input(), value));
      return;
    }
    String name = target.substring(1, end);
    if (!VariableName.isIdentifier(name) || VariableName.isReserved(name)) {
      throw new CommandFault("'" + name + "' cannot be the name of a variable");
    }
    Scope scope = stop.scope();
    Map<String, @Nullable Object> assigned = new HashMap<>();
    assigned.put(name, put(path, scope.variables().value(name), value));
    stop.point().assign(assigned);
  }

  private static int endOfName(String target) {
    int end = 1;
    while (end < target.length() && target.charAt(end) != '.' && target.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static @Nullable Object put(String path, @Nullable Object root, @Nullable Object value)
      throws CommandFault {
    try {
      return ReferencePath.compile(path).put(root, value);
    } catch (ExpressionSyntaxException | EvaluationException e) {
      throw new CommandFault(String.valueOf(e.getMessage()));
    }
  }

  private void result(String rest, Stop stop) throws CommandFault {
    requireTask("return", stop);
    if (rest.isEmpty()) {
      throw new CommandFault("return takes the result: return {\"ok\": true}");
    }
    Object result = expressions.value(rest, stop);
    if (stop.failed() == null) {
      tasks.succeed(stop.point(), result);
    } else {
      stop.answer(new FailureStep.Succeed(result));
    }
  }

  private void fail(String rest, Stop stop) throws CommandFault {
    requireTask("fail", stop);
    if (rest.isEmpty()) {
      throw new CommandFault("fail takes an error and a cause: fail OutOfStock none left");
    }
    int blank = rest.indexOf(' ');
    String error = blank < 0 ? rest : rest.substring(0, blank);
    String cause = blank < 0 ? null : rest.substring(blank).strip();
    if (stop.failed() == null) {
      tasks.fail(stop.point(), error, cause);
    } else {
      stop.answer(new FailureStep.Replace(error, cause));
    }
  }

  private static void requireTask(String word, Stop stop) throws CommandFault {
    if (!stop.isTask()) {
      throw new CommandFault(
          word
              + " is for Task states; "
              + stop.stateName()
              + " is a "
              + stop.point().state().type().label());
    }
  }

  private static void retry(Stop stop) throws CommandFault {
    if (stop.failed() == null) {
      throw new CommandFault("nothing has failed here; break error stops after every error");
    }
    stop.answer(new FailureStep.Again(stop.input()));
  }

  private void jump(String rest, Stop stop) throws CommandFault {
    State state = definition.require(rest);
    if (stop.failed() != null) {
      throw new CommandFault(
          "a state that has begun cannot be left like this; return VALUE lets it succeed");
    }
    if (!stop.point().siblings().contains(state.name())) {
      throw new CommandFault(
          state.name()
              + " is on another level; from here there are "
              + String.join(", ", stop.point().siblings()));
    }
    stop.jumpTo(state.name());
  }
}
