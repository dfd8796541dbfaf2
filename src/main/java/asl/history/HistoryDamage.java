package asl.history;

/**
 * Why and where a history could not be read further.
 *
 * @param message what is wrong
 * @param line the line, counted from 1; 0 where it is not known
 * @param column the column, counted from 1; 0 where it is not known
 * @param lastEventId the last event that could be read; 0 if none
 */
public record HistoryDamage(String message, int line, int column, long lastEventId) {
  /** The place in words; empty where it is not known. */
  public String place() {
    return line == 0 ? "" : "line " + line + ", column " + column;
  }
}
