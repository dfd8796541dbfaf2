package asl.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workflow variables visible at one moment (specification: "Variables", "Assign"). */
public interface Variables {
  /** Whether the variable has been assigned; its value may still be JSON null. */
  boolean isAssigned(String name);

  /** The variable's value; Java null for JSON null and for a variable not assigned. */
  @Nullable Object value(String name);

  /** All visible variables, an inner scope's before the outer one's it hides. */
  Map<String, @Nullable Object> all();
}
