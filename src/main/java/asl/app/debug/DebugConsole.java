package asl.app.debug;

import asl.app.JobException;
import asl.app.evaluate.Completion;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where the debugger's commands come from and where it talks. */
public interface DebugConsole {
  /**
   * Opens it; called once, before anything else.
   *
   * @param completer what may stand at a cursor in a line
   * @param interrupted is run, on any thread, when the user interrupts while no line is read
   */
  void open(BiFunction<String, Integer, Completion> completer, Runnable interrupted)
      throws JobException;

  /** Asks for a line; null at the end of the input. */
  @Nullable String read(String prompt);

  /** Shows a line, whatever is in it made harmless. */
  void say(String line);

  /** Shows lines that may have colours in them and are known to be harmless. */
  void draw(String lines);
}
