package asl.graph;

/** Why an execution goes along an edge. */
public enum EdgeKind {
  /** From the start to the state of {@code StartAt}. */
  START,
  /** {@code Next}. */
  NEXT,
  /** Choice rules, {@code Default}, or both. */
  CHOICE,
  /** Catchers. */
  CATCH,
  /** To the end. */
  END
}
