package asl.graph.render;

/** How a state came off in an execution. */
enum Standing {
  /** There is no execution to show. */
  PLAIN,
  /** It was never entered. */
  UNREACHED,
  /** Every visit came to a good end. */
  SUCCEEDED,
  /** An error was taken by one of its catchers, and no visit failed. */
  CAUGHT,
  /** A visit failed. */
  FAILED,
  /** A visit has not ended. */
  ONGOING;

  /** The name in lower case, as style classes are called. */
  String label() {
    return switch (this) {
      case PLAIN -> "plain";
      case UNREACHED -> "unreached";
      case SUCCEEDED -> "succeeded";
      case CAUGHT -> "caught";
      case FAILED -> "failed";
      case ONGOING -> "ongoing";
    };
  }
}
