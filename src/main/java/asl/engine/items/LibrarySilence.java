package asl.engine.items;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the library that reads Parquet files from telling on standard error how it works. */
final class LibrarySilence {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("dev.hardwood");

  private LibrarySilence() {}

  static void begin() {
    LOGGER.setLevel(Level.OFF);
  }
}
