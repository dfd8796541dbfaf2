package asl.function.routing;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.aws.AwsTasks;
import asl.function.http.HttpTasks;
import asl.function.mapping.MappedService;
import asl.function.mapping.ServiceTarget;
import asl.function.process.ChildProcesses;
import asl.function.process.Workers;
import java.util.HashMap;
import java.util.Map;

/** The service integrations that are really called, each made ready when it is called first. */
final class MappedServices {
  private final ChildProcesses processes;
  private final Workers workers;
  private final RequestIds ids;
  private final Map<MappedService, TaskInvoker> open = new HashMap<>();

  MappedServices(ChildProcesses processes, Workers workers, RequestIds ids) {
    this.ids = ids;
    this.processes = processes;
    this.workers = workers;
  }

  /** Begins a task of a service. */
  RunningTask invoke(MappedService service, Invocation invocation, Listener listener) {
    return open.computeIfAbsent(service, this::make).invoke(invocation, listener);
  }

  private TaskInvoker make(MappedService service) {
    return service
        .target()
        .accept(
            new ServiceTarget.Visitor<TaskInvoker>() {
              @Override
              public TaskInvoker visitAws(ServiceTarget.Aws aws) {
                return new AwsTasks(aws, service.settings(), processes, workers, ids);
              }

              @Override
              public TaskInvoker visitHttpCalls(ServiceTarget.HttpCalls calls) {
                return new HttpTasks(calls, service.settings(), workers);
              }
            });
  }
}
