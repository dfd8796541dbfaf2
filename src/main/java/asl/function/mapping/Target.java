package asl.function.mapping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers for a function: one record for each kind. */
public sealed interface Target {
  /** Calls the visitor's method for this kind. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** One method a kind, so that a new kind breaks every place that must know it. */
  interface Visitor<R extends @Nullable Object> {
    R visitCommand(Command command);

    R visitPython(Python python);

    R visitNode(Node node);

    R visitJar(Jar jar);

    R visitBootstrap(Bootstrap bootstrap);

    R visitHttp(Http http);

    R visitMock(Mock mock);

    R visitPrompt(Prompt prompt);
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

  /**
   * A JavaScript function with Lambda's calling convention.
   *
   * @param file the module's file
   * @param export the function that it exports
   * @param interpreter the program that runs it
   */
  record Node(Path file, String export, String interpreter) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitNode(this);
    }
  }

  /** How far a Java handler is kept apart from asl. */
  enum Isolation {
    /** In a JVM of its own. */
    PROCESS,
    /** In asl's JVM, behind a class loader of its own. */
    CLASS_LOADER
  }

  /**
   * A Java handler.
   *
   * @param classPath JARs and folders of classes; {@code lib/*} for all JARs of a folder
   * @param handler {@code package.Class::method} or {@code package.Class}
   * @param java the Java launcher; empty for the one that runs asl
   * @param options options for the JVM
   * @param isolation where it runs; in asl's JVM it has neither launcher nor options
   */
  record Jar(
      List<Path> classPath, String handler, String java, List<String> options, Isolation isolation)
      implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitJar(this);
    }
  }

  /**
   * A program that speaks Lambda's runtime API, as a {@code bootstrap} does.
   *
   * @param arguments the program and its arguments
   * @param handler what it finds in {@code _HANDLER}
   */
  record Bootstrap(List<String> arguments, String handler) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitBootstrap(this);
    }
  }

  /**
   * An endpoint that takes the payload by POST.
   *
   * @param endpoint its address
   * @param headers headers beside those that asl sets
   */
  record Http(URI endpoint, Map<String, String> headers) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitHttp(this);
    }
  }

  /**
   * Answers that are written down.
   *
   * @param answers in the order in which they are given
   */
  record Mock(List<MockedAnswer> answers) implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitMock(this);
    }
  }

  /**
   * A human at the terminal.
   *
   * @param question what is asked
   * @param approved what an approval gives; null for the usual
   * @param rejected what a rejection gives; null for the usual
   */
  record Prompt(String question, @Nullable Object approved, @Nullable Object rejected)
      implements Target {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitPrompt(this);
    }
  }

  /**
   * One answer of a mock: a result, or an error.
   *
   * @param hasCondition whether it fits only some payloads
   * @param condition what the payload must hold then
   * @param result the result, where {@code error} is null
   * @param error the error name; null for a result
   * @param cause the error's cause; null if there is none
   * @param delay how long the answer takes; null for no time
   * @param times how often it is given before the next that fits has its turn
   */
  record MockedAnswer(
      boolean hasCondition,
      @Nullable Object condition,
      @Nullable Object result,
      @Nullable String error,
      @Nullable String cause,
      @Nullable Duration delay,
      int times) {}
}
