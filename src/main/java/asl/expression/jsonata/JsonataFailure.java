package asl.expression.jsonata;

import java.io.Serial;

/** An expression that failed while it was evaluated, with the end of AWS's sentence about it. */
final class JsonataFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String complaint;

  JsonataFailure(String complaint) {
    super(complaint, null, false, false);
    this.complaint = complaint;
  }

  /** What follows "The JSONata expression '…' specified for the field '…' ". */
  String complaint() {
    return complaint;
  }
}
