package asl.history;

/** Takes the explanations of an execution, each before the event that it explains. */
@FunctionalInterface
public interface ExplanationSink {
  /** Takes the next explanation. */
  void accept(Explanation explanation);
}
