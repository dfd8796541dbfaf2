package asl.function;

import java.util.SplittableRandom;
import java.util.UUID;

/** Where the identifiers come from that services give to requests. Any thread may ask. */
@FunctionalInterface
public interface RequestIds {
  /** Those that nobody can guess, and no other run has. */
  RequestIds UNGUESSABLE = new Unguessable();

  /** The next one: a version 4 UUID in its usual form. */
  String next();

  /** Those of a seed, in the same order each time. */
  static RequestIds of(long seed) {
    return new Seeded(new SplittableRandom(seed));
  }

  /** Those of chance. A class and no lambda, which every start would make. */
  final class Unguessable implements RequestIds {
    private Unguessable() {}

    @Override
    public String next() {
      return RandomId.next();
    }
  }

  /** Those of a seed. */
  final class Seeded implements RequestIds {
    private final SplittableRandom random;

    private Seeded(SplittableRandom random) {
      this.random = random;
    }

    @Override
    public synchronized String next() {
      long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
      long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low).toString();
    }
  }
}
