package asl.function.mapping;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers for a function: one record for each kind. */
public sealed interface Target {
  /** Calls the visitor's method for this kind. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** One method a kind, so that a new kind breaks every place that must know it. */
  interface Visitor<R extends @Nullable Object> {
    R visitCommand(Command command);

    R visitPython(Python python);
  }

  /**
   * A program: payload on stdin, result JSON on stdout.
   *
   * @param arguments the program and its arguments; {@code {payload}} in one of them stands for the
   *     payload's JSON text, and stdin is then empty
   */
  record Command(List<String> arguments) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitCommand(this);
    }
  }

  /**
   * A Python function with Lambda's calling convention.
   *
   * @param file the module's file
   * @param handler the function in it
   * @param interpreter the program that runs it
   */
  record Python(Path file, String handler, String interpreter) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitPython(this);
    }
  }
}
