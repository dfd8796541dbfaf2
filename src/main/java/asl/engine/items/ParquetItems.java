package asl.engine.items;

import asl.function.ObjectContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, packed by GZIP, Zstandard, Snappy or not at all (AWS: "ItemReader
 * (Map)"). Row groups are read one after the other, so that memory holds what is at hand.
 */
final class ParquetItems implements ItemSource {
  private static final int TAIL = 8;
  private static final String MAGIC = "PAR1";

  /** AWS: "5MB is the maximum footer size". */
  private static final int LARGEST_FOOTER = 5 * 1024 * 1024;

  private final ParquetRows rows;
  private final String where;
  private @Nullable Object item;

  private ParquetItems(ParquetRows rows, String where) {
    this.rows = rows;
    this.where = where;
  }

  /**
   * Opens a file.
   *
   * @param content is closed with what is opened, or if it cannot be
   * @param where the URI of the object
   */
  static ItemSource open(ObjectContent content, String where)
      throws IOException, ItemReaderException {
    try {
      checkFooter(content, where);
      return new ParquetItems(ParquetRows.open(content, where), where);
    } catch (IOException | ItemReaderException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private static void checkFooter(ObjectContent content, String where)
      throws IOException, ItemReaderException {
    long length = content.length();
    if (length < TAIL + MAGIC.length()) {
      throw new ItemReaderException(where + " is no Parquet file");
    }
    ByteBuffer tail = content.read(length - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
    int footer = tail.getInt();
    byte[] magic = new byte[MAGIC.length()];
    tail.get(magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC) || footer < 0) {
      throw new ItemReaderException(where + " is no Parquet file");
    }
    if (footer > LARGEST_FOOTER) {
      throw new ItemReaderException(
          where + ": the footer has " + footer + " bytes; AWS reads at most " + LARGEST_FOOTER);
    }
  }

  @Override
  public boolean advance() throws ItemReaderException {
    boolean more = rows.advance();
    item = more ? rows.row() : null;
    return more;
  }

  @Override
  public @Nullable Object item() {
    return item;
  }

  @Override
  public String origin() {
    return where;
  }

  @Override
  public void close() {
    rows.close();
  }
}
