package asl.function.lambda;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that Lambda sets for every function, and a few that keep folders clean. */
public final class LambdaEnvironment {
  private LambdaEnvironment() {}

  /**
   * The variables of a function.
   *
   * @param own what the mapping sets; it wins
   */
  public static Map<String, String> of(String functionName, Path folder, Map<String, String> own) {
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
