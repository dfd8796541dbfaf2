package asl.expression;

import java.util.UUID;

/**
 * Where expressions draw random numbers from. The interpreter owns one, made from the run's seed,
 * so that two runs with the same seed draw the same numbers in the same order.
 */
@FunctionalInterface
public interface RandomSource {
  /** The next 64 random bits. */
  long nextLong();

  /** A number from 0 (inclusive) to 1 (exclusive), of the first 53 of the next 64 bits. */
  default double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A version 4 UUID (RFC 9562) in its usual form, of 128 random bits of which it keeps 122. */
  static String uuid(long high, long low) {
    long version = (high & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long variant = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(version, variant).toString();
  }
}
