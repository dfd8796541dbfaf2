package asl.engine;

import asl.source.JsonPointer;
import java.io.Serial;

/** A definition that cannot be run; a definition that the validator passes is never one. */
public final class PlanException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient JsonPointer pointer;

  PlanException(String message, JsonPointer pointer) {
    super(message);
    this.pointer = pointer;
  }

  /** The place in the definition. */
  public JsonPointer pointer() {
    return pointer;
  }
}
