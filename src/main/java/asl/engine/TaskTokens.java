package asl.engine;

import asl.expression.RandomSource;
import java.util.UUID;

/** Makes the tokens by which somebody outside ends a task. */
final class TaskTokens {
  private TaskTokens() {}

  /** 256 random bits in hexadecimal. */
  static String next(RandomSource random) {
    StringBuilder token = new StringBuilder(64);
    for (int i = 0; i < 4; i++) {
      String part = Long.toHexString(random.nextLong());
      token.append("0".repeat(16 - part.length())).append(part);
    }
    return token.toString();
  }

  /** A name in the form of a UUID (version 4). */
  static String uuid(RandomSource random) {
    long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
