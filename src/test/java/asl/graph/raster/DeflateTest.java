package asl.graph.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class DeflateTest {
  @Test
  void whatWasCompressedComesBack() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] data = new byte[random.nextInt(5000)];
      int values = 1 + random.nextInt(round % 2 == 0 ? 256 : 3);
      for (int i = 0; i < data.length; i++) {
        data[i] = (byte) random.nextInt(values);
      }
      check(data);
    }
  }

  @Test
  void longRunsAndFarRepeatsComeBack() throws Exception {
    byte[] data = new byte[100_000];
    for (int i = 0; i < 300; i++) {
      data[i] = (byte) (i * 31);
      data[32_768 + i] = data[i];
      data[70_000 + i] = data[i];
    }
    assertTrue(check(data) < 1500, "runs are short");
  }

  @Test
  void twoBlocksAreOneStream() throws Exception {
    BitWriter bits = new BitWriter();
    Deflate.block(new byte[] {1, 2, 3}, false, bits);
    Deflate.block(new byte[] {4}, true, bits);
    bits.align();
    assertArrayEquals(new byte[] {1, 2, 3, 4}, inflate(bits.take(), 4));
  }

  private static int check(byte[] data) throws Exception {
    BitWriter bits = new BitWriter();
    Deflate.block(data, true, bits);
    bits.align();
    byte[] compressed = bits.take();
    assertArrayEquals(data, inflate(compressed, data.length));
    return compressed.length;
  }

  private static byte[] inflate(byte[] compressed, int length) throws Exception {
    Inflater inflater = new Inflater(true);
    inflater.setInput(compressed);
    byte[] data = new byte[length];
    int done = 0;
    while (done < length) {
      int more = inflater.inflate(data, done, length - done);
      assertTrue(more > 0, "the stream ends too soon");
      done += more;
    }
    assertEquals(0, inflater.inflate(new byte[1]));
    assertTrue(inflater.finished());
    inflater.end();
    return data;
  }
}
