package asl.engine;

import asl.definition.FieldValue;
import asl.definition.TaskState;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Has a task done (specification: "Task State"). */
final class TaskExecutor implements StateExecutor {
  private final TaskResource resource;
  private final @Nullable NumberField timeout;
  private final @Nullable NumberField heartbeat;
  private final @Nullable Expression credentials;

  private TaskExecutor(
      TaskResource resource,
      @Nullable NumberField timeout,
      @Nullable NumberField heartbeat,
      @Nullable Expression credentials) {
    this.resource = resource;
    this.timeout = timeout;
    this.heartbeat = heartbeat;
    this.credentials = credentials;
  }

  static TaskExecutor of(TaskState state, FieldCompiler fields) throws PlanException {
    String arn = state.resource();
    if (arn == null) {
      throw new PlanException(
          "The Task state '" + state.name() + "' has no Resource", state.pointer());
    }
    FieldValue credentials = state.credentials();
    return new TaskExecutor(
        TaskResource.of(arn),
        NumberField.of(fields, state, state.timeout()),
        NumberField.of(fields, state, state.heartbeat()),
        fields.value(state, credentials));
  }

  @Override
  public void execute(Visit visit) throws EvaluationException, StateFailure {
    if (resource.hasToken()) {
      visit.taskToken = TaskTokens.next(visit.execution().random());
      visit.contextChanged();
    }
    Object selected = visit.plan.dataFlow.selectedInput(visit);
    visit.over(selected);
    Duration timeLimit = limit(timeout, visit);
    Duration heartbeatLimit = limit(heartbeat, visit);
    Object role = credentials == null ? null : TaskCredentials.of(credentials.evaluate(visit));
    Object input = visit.plan.dataFlow.effectiveInput(visit);
    ServiceParameters.check(visit, resource, input);
    TaskRun run = new TaskRun(visit, resource, input, timeLimit, heartbeatLimit, role);
    run.check();
    visit.cancellation = cut -> run.abort();
    run.begin();
  }

  private static @Nullable Duration limit(@Nullable NumberField field, Visit visit)
      throws EvaluationException {
    return field == null ? null : Duration.ofSeconds(field.positive(visit));
  }
}
