package asl.app.validate;

import java.util.function.Supplier;

/** Hears that many files are about to be checked. */
@FunctionalInterface
public interface CheckWatcher {
  /**
   * The checks begin.
   *
   * @param text says how far they are; may be asked on any thread
   */
  void begun(Supplier<String> text);
}
