package asl.graph.raster;

import java.io.ByteArrayOutputStream;

/** Puts bits into bytes, the lowest first, as the deflate format has them. */
final class BitWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long pending;
  private int count;

  /** Appends the lowest bits of a value. */
  void put(int value, int bits) {
    pending |= (value & ((1L << bits) - 1)) << count;
    count += bits;
    while (count >= 8) {
      bytes.write((int) pending & 0xFF);
      pending >>>= 8;
      count -= 8;
    }
  }

  /** Appends a Huffman code, which stands highest bit first. */
  void code(int code, int bits) {
    put(Integer.reverse(code) >>> (32 - bits), bits);
  }

  /** Fills the last byte up. */
  void align() {
    if (count > 0) {
      put(0, 8 - count);
    }
  }

  /** The bytes that are full; they are forgotten. */
  byte[] take() {
    byte[] full = bytes.toByteArray();
    bytes.reset();
    return full;
  }
}
