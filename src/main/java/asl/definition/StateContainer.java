package asl.definition;

import asl.source.JsonPointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever holds states of its own: a state machine, a branch, an item processor. */
public sealed interface StateContainer permits StateMachine, Branch, ItemProcessor {
  /** The name of the first state; null where the field is missing or no string. */
  @Nullable String startAt();

  /** The states by name, in the order of the text. */
  Map<String, State> states();

  /** Where the object stands in the definition. */
  JsonPointer pointer();
}
