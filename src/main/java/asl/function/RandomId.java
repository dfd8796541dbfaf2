package asl.function;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers that nobody can guess: version 4 UUIDs, as {@link UUID#randomUUID} does, but
 * from the system's own source where there is one. To start a {@link SecureRandom} takes longer
 * than all else that happens before a function is called.
 */
public final class RandomId {
  private static final String SOURCE = "/dev/urandom";
  private static final int BYTES = 16;

  /** Enough for many, read at once. */
  private static final ByteBuffer READ = ByteBuffer.allocate(64 * BYTES).limit(0);

  private RandomId() {}

  /** The next one, in the usual form of 36 characters. */
  public static synchronized String next() {
    if (READ.remaining() < BYTES) {
      fill();
    }
    long high = (READ.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (READ.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  private static void fill() {
    READ.clear();
    try (InputStream source = new FileInputStream(SOURCE)) {
      if (source.readNBytes(READ.array(), 0, READ.capacity()) == READ.capacity()) {
        return;
      }
    } catch (IOException e) {
      // Windows has no such file.
    }
    new SecureRandom().nextBytes(READ.array());
  }
}
