package asl.engine.items;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text as objects of strings (AWS: "CSV file"). A row with fewer fields than the
 * header gets empty strings, surplus fields are dropped.
 */
final class CsvItems implements ItemSource {
  private final CsvRows rows;
  private final List<String> headers;
  private final String where;
  private Map<String, @Nullable Object> item = Map.of();

  private CsvItems(CsvRows rows, List<String> headers, String where) {
    this.rows = rows;
    this.headers = headers;
    this.where = where;
  }

  static CsvItems open(InputStream in, @Nullable List<String> headers, char delimiter, String where)
      throws ItemReaderException {
    CsvRows rows =
        new CsvRows(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16),
            delimiter);
    if (headers != null) {
      return new CsvItems(rows, headers, where);
    }
    List<String> first = next(rows, where);
    if (first == null) {
      throw new ItemReaderException(where + " has no first row with the headers");
    }
    return new CsvItems(rows, List.copyOf(first), where);
  }

  private static @Nullable List<String> next(CsvRows rows, String where)
      throws ItemReaderException {
    try {
      return rows.next();
    } catch (IOException e) {
      throw new ItemReaderException(where + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public boolean advance() throws ItemReaderException {
    List<String> row = next(rows, where);
    if (row == null) {
      return false;
    }
    Map<String, @Nullable Object> made = new LinkedHashMap<>(headers.size() * 4 / 3 + 1);
    for (int i = 0; i < headers.size(); i++) {
      made.put(headers.get(i), i < row.size() ? row.get(i) : "");
    }
    item = made;
    return true;
  }

  @Override
  public Object item() {
    return item;
  }

  @Override
  public String origin() {
    return where;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
