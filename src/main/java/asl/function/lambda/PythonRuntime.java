package asl.function.lambda;

import java.nio.file.Path;
import java.util.List;

/** Starts Python processes that serve a handler. */
public final class PythonRuntime {
  private PythonRuntime() {}

  /**
   * The command for a handler.
   *
   * @param interpreter the Python to use
   * @param file the module's file
   * @param handler the function in it
   */
  public static List<String> command(String interpreter, Path file, String handler) {
    return List.of(
        interpreter, "-u", "-c", RuntimeScript.read("python.py"), file.toString(), handler);
  }
}
