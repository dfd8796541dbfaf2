package asl.conformance;

import asl.json.JsonWriter;

/**
 * A place where an execution differs from its recording.
 *
 * @param path where
 * @param expected what AWS recorded
 * @param actual what was recorded here
 */
record Difference(String path, Object expected, Object actual) {
  /** Stands for a value that is not there. */
  static final Object ABSENT = new Object();

  private static final int LONGEST = 300;

  @Override
  public String toString() {
    return path + ": expected " + show(expected) + ", got " + show(actual);
  }

  private static String show(Object value) {
    if (value == ABSENT) {
      return "<absent>";
    }
    String text = JsonWriter.write(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
