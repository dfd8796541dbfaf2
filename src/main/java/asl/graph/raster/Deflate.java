package asl.graph.raster;

import java.util.Arrays;

/**
 * Compresses as deflate (RFC 1951), with the fixed codes. The JDK's own compressor is whatever zlib
 * it was built with, and those differ in their bytes.
 */
final class Deflate {
  private static final int WINDOW = 32_768;
  private static final int LONGEST = 258;
  private static final int HASH_BITS = 15;
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] DISTANCES = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };

  private final byte[] data;
  private final BitWriter out;
  private final int[] seen = new int[1 << HASH_BITS];

  private Deflate(byte[] data, BitWriter out) {
    this.data = data;
    this.out = out;
    Arrays.fill(seen, -1);
  }

  /** Writes one block; nothing in it refers to those before. */
  static void block(byte[] data, boolean last, BitWriter out) {
    out.put(last ? 1 : 0, 1);
    out.put(1, 2);
    new Deflate(data, out).compress();
    out.code(0, 7);
  }

  private void compress() {
    int at = 0;
    while (at < data.length) {
      int from = at + 2 < data.length ? remember(at) : -1;
      int run = at > 0 && data[at - 1] == data[at] ? match(at - 1, at) : 0;
      int length = run < LONGEST && from >= 0 && at - from <= WINDOW ? match(from, at) : 0;
      if (run >= length) {
        // The nearest place has the shortest code.
        from = at - 1;
        length = run;
      }
      if (length >= 3) {
        length(length);
        distance(at - from);
        at += length;
      } else {
        symbol(data[at] & 0xFF);
        at++;
      }
    }
  }

  /** Where the next three bytes, or others of their hash, stood last; -1 if nowhere. */
  private int remember(int at) {
    int three = ((data[at] & 0xFF) << 16) | ((data[at + 1] & 0xFF) << 8) | (data[at + 2] & 0xFF);
    int hash = (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    int before = seen[hash];
    seen[hash] = at;
    return before;
  }

  private int match(int from, int at) {
    int most = Math.min(LONGEST, data.length - at);
    int length = Arrays.mismatch(data, from, from + most, data, at, at + most);
    return length < 0 ? most : length;
  }

  private void symbol(int symbol) {
    if (symbol < 144) {
      out.code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      out.code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      out.code(symbol - 256, 7);
    } else {
      out.code(0xC0 + symbol - 280, 8);
    }
  }

  private void length(int length) {
    int code = index(LENGTHS, length);
    symbol(257 + code);
    int extra = code < 8 || code == 28 ? 0 : code / 4 - 1;
    out.put(length - LENGTHS[code], extra);
  }

  private void distance(int distance) {
    int code = index(DISTANCES, distance);
    out.code(code, 5);
    int extra = code < 4 ? 0 : code / 2 - 1;
    out.put(distance - DISTANCES[code], extra);
  }

  /** The last place whose number is not above the value. */
  private static int index(int[] numbers, int value) {
    int found = Arrays.binarySearch(numbers, value);
    return found >= 0 ? found : -found - 2;
  }
}
