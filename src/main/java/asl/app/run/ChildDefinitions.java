package asl.app.run;

import asl.app.JobException;
import java.nio.file.Path;

/** Gives the definitions of child executions. */
@FunctionalInterface
interface ChildDefinitions {
  /** Of runs that start no children. */
  ChildDefinitions NONE = new None();

  /**
   * A definition that can be run.
   *
   * @param express whether it is to be an Express workflow
   * @throws JobException if it cannot be read, is invalid, or uses what nothing is mapped for
   */
  CheckedDefinition ready(Path definition, boolean express) throws JobException;

  /** No lambda, because the first lambda of a process is slow to start. */
  final class None implements ChildDefinitions {
    private None() {}

    @Override
    public CheckedDefinition ready(Path definition, boolean express) {
      throw new IllegalStateException("a run without children starts " + definition);
    }
  }
}
