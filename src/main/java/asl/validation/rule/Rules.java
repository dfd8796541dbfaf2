package asl.validation.rule;

import java.util.List;

/** The list of all rules. A new rule is added here and nowhere else. */
public final class Rules {
  private Rules() {}

  /** All rules; the order does not matter. */
  public static List<Rule> all() {
    return List.of(
        new MissingTransitionTarget(),
        new UnreferencedState(),
        new UnreachableIsland(),
        new MissingEndState());
  }
}
