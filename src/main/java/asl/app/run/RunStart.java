package asl.app.run;

import asl.app.JobException;
import asl.app.input.JsonInput;
import asl.app.input.TextReader;
import asl.definition.StateMachine;
import asl.diagnostic.Suggestion;
import asl.engine.StartingPoint;
import asl.engine.past.PastExecution;
import asl.expression.jsonpath.VariableName;
import asl.trust.Handling;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run begins, and with which input.
 *
 * @param point where the engine begins
 * @param input the input of the execution
 */
record RunStart(StartingPoint point, @Nullable Object input) {
  /**
   * Reads what the request names.
   *
   * @throws JobException if a file cannot be read, if the state is not there, or if the earlier run
   *     cannot go on
   */
  static RunStart of(RunRequest request, StateMachine machine, TextReader reader, RunTalk talk)
      throws JobException {
    RunRequest.Start start = request.start();
    if (start.redrive() != null) {
      PastExecution past = Redrive.open(start.redrive(), machine, reader, talk);
      return new RunStart(StartingPoint.after(past), past.input());
    }
    String state = start.state();
    if (state != null && !machine.states().containsKey(state)) {
      String meant = Suggestion.didYouMean(state, machine.states().keySet());
      throw new JobException(
          "--start-at: there is no state \""
              + state
              + "\" at the top of the definition"
              + (meant == null ? "; it has " + names(machine) : ". " + meant));
    }
    return new RunStart(
        StartingPoint.at(state, variables(start.variables(), reader)),
        request.functions().handling() == Handling.DATA
            ? JsonInput.text(request.input())
            : JsonInput.read(request.input(), reader));
  }

  private static String names(StateMachine machine) {
    return String.join(", ", machine.states().keySet());
  }

  private static Map<String, @Nullable Object> variables(@Nullable String given, TextReader reader)
      throws JobException {
    if (given == null) {
      return Map.of();
    }
    if (!(JsonInput.read("--variables", given, reader) instanceof Map<?, ?> object)) {
      throw new JobException(
          "--variables: an object is needed, with a member for each variable, as {\"total\": 12}");
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    for (Map.Entry<?, ?> variable : object.entrySet()) {
      String name = String.valueOf(variable.getKey());
      if (!VariableName.isValid(name)) {
        throw new JobException("--variables: '" + name + "' cannot be the name of a variable");
      }
      variables.put(name, variable.getValue());
    }
    return variables;
  }
}
