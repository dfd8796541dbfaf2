package asl.function.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The jobs that {@code .sync} waits for: how each is asked about, and when it has ended. */
enum AwsJob {
  /** Ends with its task; a container's exit code other than 0 is a failure. */
  ECS_TASK("ecs run-task", "describeTasks") {
    @Override
    Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started) {
      Map<?, ?> task = first(started, "Tasks");
      return Map.of("Cluster", text(task, "ClusterArn"), "Tasks", List.of(text(task, "TaskArn")));
    }

    @Override
    Progress progress(Map<?, ?> answer) {
      Map<?, ?> task = first(answer, "Tasks");
      if (!text(task, "LastStatus").equals("STOPPED")) {
        return Progress.RUNNING;
      }
      boolean good =
          task.get("Containers") instanceof List<?> containers
              && !containers.isEmpty()
              && containers.stream()
                  .allMatch(
                      each ->
                          each instanceof Map<?, ?> container
                              && container.get("ExitCode") instanceof Number code
                              && code.intValue() == 0);
      return new Progress(true, good, task);
    }
  },
  /** Ends with its status. */
  BATCH_JOB("batch submit-job", "describeJobs") {
    @Override
    Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started) {
      return Map.of("Jobs", List.of(text(started, "JobId")));
    }

    @Override
    Progress progress(Map<?, ?> answer) {
      Map<?, ?> job = first(answer, "Jobs");
      return Progress.of(text(job, "Status"), job);
    }
  },
  /** Ends with its state. */
  GLUE_JOB_RUN("glue start-job-run", "getJobRun") {
    @Override
    Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started) {
      return Map.of("JobName", text(parameters, "JobName"), "RunId", text(started, "JobRunId"));
    }

    @Override
    Progress progress(Map<?, ?> answer) {
      Map<?, ?> run = inner(answer, "JobRun");
      return Progress.of(text(run, "JobRunState"), run);
    }
  },
  /** Ends with its status. */
  CODEBUILD_BUILD("codebuild start-build", "batchGetBuilds") {
    @Override
    Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started) {
      return Map.of("Ids", List.of(text(inner(started, "Build"), "Id")));
    }

    @Override
    Progress progress(Map<?, ?> answer) {
      Map<?, ?> build = first(answer, "Builds");
      return Progress.of(text(build, "BuildStatus"), Map.of("Build", build));
    }
  },
  /** Ends with its state. */
  ATHENA_QUERY("athena start-query-execution", "getQueryExecution") {
    @Override
    Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started) {
      return Map.of("QueryExecutionId", text(started, "QueryExecutionId"));
    }

    @Override
    Progress progress(Map<?, ?> answer) {
      Map<?, ?> status = inner(inner(answer, "QueryExecution"), "Status");
      return Progress.of(text(status, "State"), answer);
    }
  };

  private static final Set<String> GOOD = Set.of("SUCCEEDED");
  private static final Set<String> BAD =
      Set.of("FAILED", "FAULT", "TIMEOUT", "TIMED_OUT", "STOPPED", "ERROR", "CANCELLED", "EXPIRED");

  private final String command;
  private final String describeAction;

  AwsJob(String command, String describeAction) {
    this.command = command;
    this.describeAction = describeAction;
  }

  /**
   * How far a job is.
   *
   * @param ended whether it has ended
   * @param good whether it succeeded
   * @param description what the service tells of it
   */
  record Progress(boolean ended, boolean good, Map<?, ?> description) {
    static final Progress RUNNING = new Progress(false, false, Map.of());

    static Progress of(String status, Map<?, ?> description) {
      boolean good = GOOD.contains(status);
      return good || BAD.contains(status) ? new Progress(true, good, description) : RUNNING;
    }
  }

  /** The job that a command starts; null if it is not known how to wait for one. */
  static @Nullable AwsJob of(String command) {
    for (AwsJob job : values()) {
      if (job.command.equals(command)) {
        return job;
      }
    }
    return null;
  }

  /** The action that tells how far the job is. */
  String describeAction() {
    return describeAction;
  }

  /** The parameters of that action. */
  abstract Map<String, Object> question(Map<?, ?> parameters, Map<?, ?> started);

  /** What its answer means. */
  abstract Progress progress(Map<?, ?> answer);

  private static Map<?, ?> first(Map<?, ?> answer, String name) {
    return answer.get(name) instanceof List<?> elements
            && !elements.isEmpty()
            && elements.get(0) instanceof Map<?, ?> element
        ? element
        : Map.of();
  }

  private static Map<?, ?> inner(Map<?, ?> answer, String name) {
    return answer.get(name) instanceof Map<?, ?> member ? member : Map.of();
  }

  private static String text(Map<?, ?> members, String name) {
    return members.get(name) instanceof String text ? text : "";
  }
}
