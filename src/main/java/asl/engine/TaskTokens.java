package asl.engine;

import asl.expression.RandomSource;

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
    return RandomSource.uuid(random.nextLong(), random.nextLong());
  }
}
