package asl.graph.raster;

import asl.graph.drawing.Drawing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a drawing as PNG, band after band, so that its size does not matter to the memory. */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BAND = 64;
  private static final int WIDEST = 65_000;

  private final OutputStream out;
  private final int width;
  private final int height;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] deflated = new byte[1 << 16];
  private final int[] before;
  private int beforeStart;
  private int beforeEnd;

  private PngWriter(OutputStream out, int width, int height) {
    this.out = out;
    this.width = width;
    this.height = height;
    this.before = new int[width];
    this.beforeEnd = width;
  }

  /**
   * Writes the picture, on a light page.
   *
   * @param scale pixels for each unit of the drawing, above 0; a picture that would be wider or
   *     higher than 65,000 pixels is written at the greatest scale that is not
   * @return the characters that neither this tool nor the machine has letters for
   * @throws IOException if the stream does not take it
   */
  public static Set<Integer> write(Drawing drawing, double scale, OutputStream out)
      throws IOException {
    double longest = Math.max(drawing.width(), drawing.height());
    double fitting = Math.min(scale, WIDEST / longest);
    int width = Math.max(1, (int) Math.ceil(drawing.width() * fitting - 1e-6));
    int height = Math.max(1, (int) Math.ceil(drawing.height() * fitting - 1e-6));
    Painter painter = new Painter(fitting);
    drawing.figures().forEach(figure -> figure.accept(painter));
    new PngWriter(out, width, height).write(painter.stains());
    return painter.missing();
  }

  private void write(List<Painter.Stain> stains) throws IOException {
    out.write(SIGNATURE);
    byte[] header = new byte[13];
    number(header, 0, width);
    number(header, 4, height);
    header[8] = 8;
    header[9] = 2;
    chunk("IHDR", header, header.length);
    Coverage coverage = new Coverage(width, BAND);
    Band band = new Band(width, BAND);
    try {
      for (int top = 0; top < height; top += BAND) {
        int rows = Math.min(BAND, height - top);
        band.clear();
        paint(stains, coverage, band, top, rows);
        deflater.setInput(filtered(band, rows));
        writeDeflated();
      }
      deflater.finish();
      writeDeflated();
    } finally {
      deflater.end();
    }
    chunk("IEND", new byte[0], 0);
  }

  private void writeDeflated() throws IOException {
    int length;
    while ((length = deflater.deflate(deflated)) > 0) {
      chunk("IDAT", deflated, length);
    }
  }

  private static void paint(
      List<Painter.Stain> stains, Coverage coverage, Band band, int top, int rows) {
    coverage.start(top, rows);
    for (Painter.Stain stain : stains) {
      Polygon polygon = stain.polygon();
      int first = Math.max(0, (int) Math.floor(polygon.top()) - top);
      int last = Math.min(rows, (int) Math.ceil(polygon.bottom()) - top);
      if (first < last) {
        coverage.add(polygon);
        coverage.paint(band, stain.color(), first, last);
      }
    }
  }

  /**
   * The rows as PNG's filter "up" has them: differences to the row above. The page above the first
   * row counts as black.
   */
  private byte[] filtered(Band band, int rows) {
    int length = 3 * width;
    byte[] filtered = new byte[rows * (length + 1)];
    for (int row = 0; row < rows; row++) {
      int at = row * (length + 1);
      filtered[at] = 2;
      int start = Math.min(beforeStart, band.start(row));
      int end = Math.max(beforeEnd, band.end(row));
      difference(band, row, start, end, filtered, at + 1);
      beforeStart = band.start(row);
      beforeEnd = band.end(row);
    }
    return filtered;
  }

  private void difference(Band band, int row, int start, int end, byte[] filtered, int firstByte) {
    int column = start - 1;
    while ((column = band.difference(row, before, column + 1, end)) < end) {
      int color = band.pixel(row, column);
      int above = before[column];
      before[column] = color;
      int at = firstByte + 3 * column;
      filtered[at++] = (byte) ((color >> 16) - (above >> 16));
      filtered[at++] = (byte) ((color >> 8) - (above >> 8));
      filtered[at] = (byte) (color - above);
    }
  }

  private void chunk(String type, byte[] content, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content, 0, length);
    byte[] four = new byte[4];
    number(four, 0, length);
    out.write(four);
    out.write(name);
    out.write(content, 0, length);
    number(four, 0, (int) check.getValue());
    out.write(four);
  }

  private static void number(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (24 - 8 * i));
    }
  }
}
