package asl.trace.render;

import asl.text.Columns;
import asl.text.Palette.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns cells. The last column takes what is left of the line. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int WIDEST = 40;

  private final TextLayout layout;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Tone> tones = new ArrayList<>();
  private int @Nullable [] widths;

  /**
   * A column.
   *
   * @param title its title
   * @param right whether cells stand on the right
   */
  record Column(String title, boolean right) {}

  TextTable(TextLayout layout, List<Column> columns) {
    this.layout = layout;
    this.columns = columns;
  }

  void row(Tone tone, List<String> cells) {
    rows.add(cells);
    tones.add(tone);
  }

  /**
   * Writes the rows so far, the first time below their titles, and forgets them. Those to come are
   * as wide as those before.
   */
  void flush(TraceOutput output) {
    int[] fixed = widths;
    if (fixed == null) {
      fixed = widths();
      widths = fixed;
      List<String> titles = columns.stream().map(Column::title).toList();
      output.line(layout.palette().paint(Tone.FAINT, line(titles, fixed)));
    }
    for (int i = 0; i < rows.size(); i++) {
      output.line(layout.palette().paint(tones.get(i), line(rows.get(i), fixed)));
    }
    rows.clear();
    tones.clear();
  }

  private int[] widths() {
    int[] widest = new int[columns.size()];
    int most = layout.width() == 0 ? WIDEST : Math.min(WIDEST, layout.columns() / 3);
    for (int c = 0; c < widest.length; c++) {
      widest[c] = Columns.of(columns.get(c).title());
      for (List<String> row : rows) {
        widest[c] = Math.max(widest[c], Math.min(most, Columns.of(row.get(c))));
      }
    }
    return widest;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int c = 0; c < widths.length; c++) {
      boolean last = c == widths.length - 1;
      String text = cells.get(c);
      if (last) {
        line.append(layout.cut(text, layout.columns() - used));
      } else {
        String cell = layout.cut(text, widths[c]);
        line.append(
                columns.get(c).right()
                    ? Columns.padLeft(cell, widths[c])
                    : Columns.pad(cell, widths[c]))
            .append(GAP);
        used += Math.max(widths[c], Columns.of(cell)) + GAP.length();
      }
    }
    return line.toString().stripTrailing();
  }
}
