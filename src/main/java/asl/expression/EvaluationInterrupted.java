package asl.expression;

/**
 * An evaluation was given up because {@link Scope#isInterrupted} said so. It is no failure of the
 * expression: nothing retries or catches it, and whoever asked for the end hears no more of it.
 */
public final class EvaluationInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** It says where the evaluation was to nobody, and so needs no stack. */
  public EvaluationInterrupted() {
    super("the evaluation was interrupted", null, false, false);
  }
}
