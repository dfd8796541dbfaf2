package asl.history;

/** The forms of a history file. */
public enum HistoryFormat {
  /** AWS's {@code {"events":[…]}}, one event a line. */
  JSON("{\"events\":[\n", ",\n", "\n]}\n"),
  /** An event a line and nothing else. */
  JSON_LINES("", "\n", "\n");

  private final String header;
  private final String separator;
  private final String footer;

  HistoryFormat(String header, String separator, String footer) {
    this.header = header;
    this.separator = separator;
    this.footer = footer;
  }

  String header() {
    return header;
  }

  String separator() {
    return separator;
  }

  String footer() {
    return footer;
  }

  /** JSON Lines for a name that ends in {@code .jsonl} or {@code .ndjson}, else JSON. */
  public static HistoryFormat ofFileName(String name) {
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSON_LINES : JSON;
  }
}
