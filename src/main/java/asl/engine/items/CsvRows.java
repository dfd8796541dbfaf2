package asl.engine.items;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text (AWS: "How Step Functions parses input CSV files"): quoted fields, doubled
 * quotes, line breaks in quotes. A backslash makes a backslash, quote or delimiter behind it stand
 * for itself; before anything else it is dropped.
 */
final class CsvRows implements AutoCloseable {
  private static final int END = -1;

  /** So many characters of a row are 32 times what the input of an execution may have. */
  private static final int LONGEST_ROW = 8 << 20;

  private final Reader in;
  private final char delimiter;
  private final StringBuilder field = new StringBuilder();
  private int ahead;
  private boolean begun;

  /** The characters of the row so far. */
  private int length;

  CsvRows(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /** The fields of the next row that is not empty; null at the end. */
  @Nullable List<String> next() throws IOException {
    if (!begun) {
      begun = true;
      ahead = in.read();
      if (ahead == '\uFEFF') {
        ahead = in.read();
      }
    }
    while (ahead == '\n' || ahead == '\r') {
      ahead = in.read();
    }
    if (ahead == END) {
      return null;
    }
    List<String> fields = new ArrayList<>();
    length = 0;
    while (true) {
      fields.add(field());
      if (ahead != delimiter) {
        break;
      }
      ahead = in.read();
    }
    return fields;
  }

  private String field() throws IOException {
    field.setLength(0);
    if (ahead == '"') {
      quoted();
    }
    while (ahead != END && ahead != delimiter && ahead != '\n' && ahead != '\r') {
      take();
    }
    return field.toString();
  }

  /** Takes a character into the field, without a backslash before it. */
  private void take() throws IOException {
    if (ahead == '\\') {
      ahead = in.read();
      if (ahead != '\\' && ahead != '"' && ahead != delimiter) {
        return;
      }
    }
    append((char) ahead);
    ahead = in.read();
  }

  /**
   * A file that only looks like rows, or that swells when it is unpacked, is not held in memory.
   */
  private void append(char c) throws IOException {
    if (++length > LONGEST_ROW) {
      throw new IOException("a row has more than " + LONGEST_ROW + " characters");
    }
    field.append(c);
  }

  private void quoted() throws IOException {
    ahead = in.read();
    while (ahead != END) {
      if (ahead != '"') {
        take();
        continue;
      }
      ahead = in.read();
      if (ahead != '"') {
        return;
      }
      append('"');
      ahead = in.read();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
