package asl.function.prompt;

import org.jspecify.annotations.Nullable;

/** Whoever answers questions; asked by one thread at a time. */
@FunctionalInterface
public interface Respondent {
  /** Waits for a line; null when nobody answers any more. */
  @Nullable String read();
}
