package asl.diagnostic;

/** How bad a diagnostic is; the first two as AWS's ValidateStateMachineDefinition has them. */
public enum Severity {
  /** AWS rejects the definition. */
  ERROR,
  /** AWS takes the definition; it will fail or surprise when it runs. */
  WARNING,
  /** Worth knowing; changes nothing. */
  HINT
}
