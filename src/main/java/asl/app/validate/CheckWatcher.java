package asl.app.validate;

import asl.diagnostic.report.CheckedFile;
import java.util.function.Supplier;

/**
 * Hears how the checks go on. All but the text is asked and told on the thread that asked for them.
 */
public interface CheckWatcher {
  /**
   * The checks of many files begin.
   *
   * @param text says how far they are; may be asked on any thread
   */
  void begun(Supplier<String> text);

  /** A file was checked, and all that come before it. */
  void checked(CheckedFile file);
}
