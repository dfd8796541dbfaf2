package asl.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * Calls with changed files and words, each of which ends in time, with an exit code of the table,
 * without an internal error, and with nothing on its streams that steers a terminal. With {@code
 * -Dfuzz.seconds} it goes on that long and tells at its end what it found, one sample a kind in
 * {@code target/fuzz}; the profile {@code fuzz} sets it to an hour.
 */
class FuzzedCommandLineTest {
  private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
  private static final long LONGEST_SECONDS = 20;
  private static final int CALLS_A_TRY = 50;
  private static final Map<String, Integer> FOUND = new TreeMap<>();

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fuzzed call");
            thread.setDaemon(true);
            return thread;
          });

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyCallKeepsWhatAllPromise(@ForAll("seeds") long seed) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / 10;
    long next = seed;
    int calls = 0;
    do {
      for (int i = 0; i < CALLS_A_TRY; i++) {
        check(next++);
      }
      calls += CALLS_A_TRY;
    } while (System.nanoTime() < end);
    if (SECONDS > 0) {
      System.out.println(calls + " calls, found so far: " + FOUND);
    }
  }

  private void check(long seed) throws Exception {
    FuzzedCall call = FuzzedCall.of(new Random(new SplittableRandom(seed).nextLong()));
    Path folder = Files.createTempDirectory("fuzz");
    try {
      String broken = answer(call, folder);
      if (broken != null) {
        String told = broken + "\n  seed " + seed + ": asl " + String.join(" ", call.words());
        assertTrue(SECONDS > 0, told);
        keep(broken, told, call);
      }
    } finally {
      delete(folder);
    }
  }

  private @Nullable String answer(FuzzedCall call, Path folder) throws InterruptedException {
    Future<Cli.Result> answer = threads.submit(() -> call.in(folder));
    try {
      Cli.Result result = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      return Promises.broken(call, result);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "no end within " + LONGEST_SECONDS + " seconds: " + call.words().get(0);
    } catch (ExecutionException e) {
      return "an exception: " + e.getCause();
    }
  }

  /** Keeps one sample a kind; what is numbered otherwise is the same kind. */
  private static void keep(String broken, String told, FuzzedCall call) throws IOException {
    String kind = broken.replaceAll("[0-9]+", "#").replaceAll("[^ -~]", "?");
    kind = kind.substring(0, Math.min(kind.length(), 90));
    if (FOUND.merge(kind, 1, Integer::sum) == 1) {
      Path sample = Path.of("target", "fuzz", String.valueOf(FOUND.size()));
      Files.createDirectories(sample);
      Files.write(sample.resolve("call.txt"), told.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, String> file : call.files().entrySet()) {
        Files.write(
            sample.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  @AfterContainer
  static void tellWhatWasFound() {
    assertTrue(FOUND.isEmpty(), FOUND::toString);
  }
}
