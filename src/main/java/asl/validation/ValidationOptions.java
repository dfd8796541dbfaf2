package asl.validation;

import asl.trust.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to check.
 *
 * @param express whether the machine is of type EXPRESS, which forbids some things
 * @param substitutions the values of <code>${Placeholders}</code> by name
 * @param tree where the files may be that a template names; null for the folder that it is in
 */
public record ValidationOptions(
    boolean express, Map<String, String> substitutions, @Nullable Tree tree) {
  /** A STANDARD machine without substitutions. */
  public static final ValidationOptions DEFAULT = new ValidationOptions(false, Map.of());

  /** For what is checked on its own. */
  public ValidationOptions(boolean express, Map<String, String> substitutions) {
    this(express, substitutions, null);
  }

  /** Copies what is given. */
  public ValidationOptions {
    substitutions = Map.copyOf(substitutions);
  }
}
