package asl.function.lambda;

import java.nio.file.Path;
import java.util.List;

/** Starts Node processes that serve a handler. */
public final class NodeRuntime {
  private NodeRuntime() {}

  /**
   * The command for a handler.
   *
   * @param interpreter the Node to use
   * @param file the module's file
   * @param export the function that it exports
   */
  public static List<String> command(String interpreter, Path file, String export) {
    return List.of(interpreter, "-e", RuntimeScript.read("node.js"), "--", file.toString(), export);
  }
}
