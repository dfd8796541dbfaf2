package asl.expression.jsonata;

import java.io.Serial;

/** An expression that failed while it was evaluated, with the end of AWS's sentence about it. */
final class JsonataFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String complaint;
  private final int offset;

  JsonataFailure(String complaint) {
    this(complaint, -1);
  }

  JsonataFailure(String complaint, int offset) {
    super(complaint, null, false, false);
    this.complaint = complaint;
    this.offset = offset;
  }

  /** Where in the expression it failed, in characters from 0; -1 where not known. */
  int offset() {
    return offset;
  }

  /** What follows "The JSONata expression '…' specified for the field '…' ". */
  String complaint() {
    return complaint;
  }
}
