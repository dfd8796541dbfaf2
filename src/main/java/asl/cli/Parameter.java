package asl.cli;

/**
 * A parameter that is no option.
 *
 * @param label what it is called
 * @param least how many there must be
 * @param most how many there may be
 * @param meaning one sentence for the help
 */
record Parameter(String label, int least, int most, String meaning) {
  /** What it is. */
  ValueKind kind() {
    return label.equals("PATH") ? ValueKind.DEFINITION : ValueKind.ofLabel(label);
  }
}
