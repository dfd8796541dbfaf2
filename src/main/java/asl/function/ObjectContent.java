package asl.function;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The content of an object that is read in pieces. Any thread may read. */
public interface ObjectContent extends Closeable {
  /** How many bytes there are. */
  long length() throws IOException;

  /**
   * Reads a piece.
   *
   * @param offset where it begins, from 0
   * @param length how many bytes it has
   * @throws IOException if there are not as many
   */
  ByteBuffer read(long offset, int length) throws IOException;

  /** A content that is in memory. */
  static ObjectContent of(byte[] bytes) {
    return new ObjectContent() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public ByteBuffer read(long offset, int length) {
        return ByteBuffer.wrap(bytes, (int) offset, length).slice();
      }

      @Override
      public void close() {}
    };
  }
}
