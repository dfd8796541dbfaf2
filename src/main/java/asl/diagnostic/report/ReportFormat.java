package asl.diagnostic.report;

/** The formats that diagnostics can be written in. */
public enum ReportFormat {
  /** For people. */
  TEXT("text"),
  /** AWS's diagnostics with their places. */
  JSON("json"),
  /** For code scanning. */
  SARIF("sarif"),
  /** Annotations in GitHub Actions. */
  GITHUB("github"),
  /** For build servers. */
  JUNIT("junit"),
  /** One line each, for editors. */
  GCC("gcc");

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
    return switch (this) {
      case TEXT -> new TextReport(colour);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case GITHUB -> new GithubReport();
      case JUNIT -> new JunitReport();
      case GCC -> new GccReport();
    };
  }
}
