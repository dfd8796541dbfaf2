package asl.json;

/** Text that is not JSON, with the place where reading stopped. */
public final class JsonSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JsonSyntaxException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line, counted from 1; 0 where it is not known. */
  public int line() {
    return line;
  }

  /** The column, counted from 1; 0 where it is not known. */
  public int column() {
    return column;
  }
}
