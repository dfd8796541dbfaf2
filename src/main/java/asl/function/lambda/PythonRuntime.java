package asl.function.lambda;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The variables that Lambda sets for every function. */
  public static Map<String, String> environment(
      String functionName, Path folder, Map<String, String> own) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_LAMBDA_FUNCTION_NAME", functionName);
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128");
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("PYTHONIOENCODING", "utf-8");
    environment.putAll(own);
    return environment;
  }
}
