package asl.diagnostic;

/**
 * The stable name of a kind of fault, in AWS's spelling: {@code MISSING_TRANSITION_TARGET}.
 *
 * @param name upper case letters, digits and underscores
 */
public record DiagnosticCode(String name) {
  @Override
  public String toString() {
    return name;
  }
}
