package asl.validation;

import java.util.Map;

/**
 * How to check.
 *
 * @param express whether the machine is of type EXPRESS, which forbids some things
 * @param substitutions the values of <code>${Placeholders}</code> by name
 */
public record ValidationOptions(boolean express, Map<String, String> substitutions) {
  /** A STANDARD machine without substitutions. */
  public static final ValidationOptions DEFAULT = new ValidationOptions(false, Map.of());

  /** Copies what is given. */
  public ValidationOptions {
    substitutions = Map.copyOf(substitutions);
  }
}
