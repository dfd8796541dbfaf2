package asl.diagnostic.report;

/** The formats that diagnostics can be written in. */
public enum ReportFormat {
  /** For people. */
  TEXT("text");

  private final String label;

  ReportFormat(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /**
   * The report of this format.
   *
   * @param colour whether to use ANSI colours where the format has any
   */
  public Report report(boolean colour) {
    return new TextReport(colour);
  }
}
