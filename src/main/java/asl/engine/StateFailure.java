package asl.engine;

import java.io.Serial;

/** Carries a {@link Failure} out of a state's work. */
final class StateFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  StateFailure(Failure failure) {
    super(failure.cause(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
