package asl.graph;

/** What a cluster is in the definition. */
public enum ClusterKind {
  /** The whole definition. */
  MACHINE,
  /** A branch of a Parallel state. */
  BRANCH,
  /** What a Map state runs for each item, inside the execution. */
  PROCESSOR,
  /** What a Map state runs for each item as child executions. */
  DISTRIBUTED_PROCESSOR
}
