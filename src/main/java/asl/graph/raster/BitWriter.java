package asl.graph.raster;

import java.util.Arrays;

/** Puts bits into bytes, the lowest first, as the deflate format has them. */
final class BitWriter {
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private long pending;
  private int count;

  /** Appends the lowest bits of a value. */
  void put(int value, int bits) {
    pending |= (value & ((1L << bits) - 1)) << count;
    count += bits;
    while (count >= 8) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) pending;
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
    byte[] full = Arrays.copyOf(bytes, length);
    length = 0;
    return full;
  }
}
