package asl.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the archive of loaded classes, only the speed of a start tells. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class FirstStartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;

  private static UnpackedArchive archive;
  private static Path definition;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    archive = UnpackedArchive.in(folder);
    definition =
        Files.writeString(
            folder.resolve("hello.asl.json"),
            """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "hello", "End": true}}}
            """);
  }

  @Test
  void theFirstStartMakesAnArchiveForThoseToCome() throws Exception {
    Path cache = folder.resolve("a new cache/of asl");
    starts(in(cache));
    Path made = awaitArchive(cache);
    FileTime time = Files.getLastModifiedTime(made);
    starts(in(cache));
    assertEquals(time, Files.getLastModifiedTime(made), "made again without need");
    assertEquals(List.of(made, seal(made)), files(cache));
  }

  @Test
  void theArchiveLiesInTheCacheFolderOfTheUser() throws Exception {
    Path home = Files.createDirectories(folder.resolve("somebody"));
    starts(environment("", "", home.toString()));
    awaitArchive(home.resolve(".cache/asl"));
    Path given = folder.resolve("given");
    starts(environment("", given.toString(), home.toString()));
    awaitArchive(given.resolve("asl"));
  }

  @Test
  void nothingIsKeptWhereNothingCanBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("no folder"), "");
    starts(in(file.resolve("cache")));
    starts(environment("", "", file.toString()));
    starts(environment("", "", ""));
    assertEquals("", Files.readString(file));
  }

  @Test
  void aDamagedArchiveIsNotSeen() throws Exception {
    Path cache = folder.resolve("damaged");
    starts(in(cache));
    Path made = awaitArchive(cache);
    byte[] whole = Files.readAllBytes(made);
    byte[] scratched = whole.clone();
    Arrays.fill(scratched, whole.length / 4, whole.length / 2, (byte) 0x55);
    List<byte[]> damages =
        List.of(
            "no archive at all".getBytes(UTF_8),
            new byte[0],
            Arrays.copyOf(whole, whole.length / 2),
            scratched);
    for (byte[] damage : damages) {
      replace(made, damage);
      starts(in(cache));
      assertEquals(made, awaitArchive(cache));
      assertTrue(Files.size(made) > whole.length / 2, "was not made anew");
      starts(in(cache));
    }
  }

  @Test
  void anArchiveThatWasChangedIsNotLoadedWhateverItsTimesSay() throws Exception {
    Path cache = folder.resolve("crafted");
    starts(in(cache));
    Path made = awaitArchive(cache);
    FileTime time = Files.getLastModifiedTime(made);
    byte[] whole = Files.readAllBytes(made);
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
    whole[whole.length / 2] ^= 1;
    Files.write(made, whole);
    Files.setLastModifiedTime(made, time);
    Files.setLastModifiedTime(seal(made), FileTime.from(Instant.now()));
    assertTrue(verbose(cache).contains("\nClass archive: none\n"));
    awaitArchive(cache);
    await(() -> verbose(cache).contains("\nClass archive: " + made), "a new archive");
  }

  @Test
  void anArchiveThatWasOnlyTouchedIsLoaded() throws Exception {
    Path cache = folder.resolve("touched");
    starts(in(cache));
    Path made = awaitArchive(cache);
    byte[] seal = Files.readAllBytes(seal(made));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
    assertTrue(verbose(cache).contains("\nClass archive: " + made));
    assertFalse(Arrays.equals(seal, Files.readAllBytes(seal(made))), "was not sealed anew");
  }

  @Test
  void whatOthersCanWriteIsNotLoaded() throws Exception {
    Path cache = folder.resolve("shared");
    starts(in(cache));
    Path made = awaitArchive(cache);
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    for (String mode : List.of("rwxrwxr-x", "rwxr-xrwx", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(mode));
      assertTrue(verbose(cache).contains("\nClass archive: none\n"), mode);
    }
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    assertTrue(verbose(cache).contains("\nClass archive: " + made));
    for (Path file : List.of(made, seal(made))) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
      assertTrue(verbose(cache).contains("\nClass archive: none\n"), file.toString());
      await(() -> verbose(cache).contains("\nClass archive: " + made), "a new archive");
    }
  }

  private static String verbose(Path cache) throws IOException, InterruptedException {
    String launcher = archive.launcher().toString();
    return Outcome.of(List.of(launcher, "version", "--verbose"), in(cache)).out();
  }

  @Test
  void anArchiveOlderThanTheProgramIsMadeAnew() throws Exception {
    Path cache = folder.resolve("old");
    starts(in(cache));
    Path made = awaitArchive(cache);
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    Files.setLastModifiedTime(made, FileTime.from(longAgo));
    starts(in(cache));
    await(() -> Files.getLastModifiedTime(made).toInstant().isAfter(longAgo), "a new archive");
  }

  @Test
  void whatSomebodyDidNotFinishIsTriedAgainAfterAWhile() throws Exception {
    Path cache = folder.resolve("unfinished");
    starts(in(cache));
    Path made = awaitArchive(cache);
    Files.delete(made);
    Files.delete(seal(made));
    Path making = Files.createDirectory(Path.of(made + ".making"));
    starts(in(cache));
    assertFalse(Files.exists(made), "did not wait for the other");
    Files.setLastModifiedTime(making, FileTime.from(Instant.now().minus(Duration.ofMinutes(20))));
    starts(in(cache));
    assertEquals(made, awaitArchive(cache));
  }

  @Test
  void tenFirstStartsAtOnceDoNotDisturbEachOther() throws Exception {
    Path cache = folder.resolve("crowded");
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      List<Future<?>> starting = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        starting.add(
            threads.submit(
                () -> {
                  starts(in(cache));
                  return null;
                }));
      }
      for (Future<?> each : starting) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    Path made = awaitArchive(cache);
    assertEquals(List.of(made, seal(made)), files(cache));
  }

  @Test
  void everyJavaHasAnArchiveOfItsOwn() throws Exception {
    List<Path> homes = javaHomes();
    assumeTrue(homes.size() > 1, "there is one JDK only, so that none can be changed for another");
    Path cache = folder.resolve("changing");
    for (int round = 0; round < 2; round++) {
      for (Path home : homes) {
        starts(with(in(cache), "JAVA_HOME", home.toString()));
        await(() -> unfinished(cache).isEmpty(), "an archive for " + home);
      }
    }
    List<Path> made =
        files(cache).stream().filter(file -> !file.toString().endsWith(".seal")).toList();
    assertEquals(homes.size(), made.size(), made::toString);
    for (Path each : made) {
      for (Path other : made) {
        if (!each.equals(other)) {
          replace(each, Files.readAllBytes(other));
          Files.setLastModifiedTime(each, Files.getLastModifiedTime(seal(each)));
          break;
        }
      }
    }
    for (Path home : homes) {
      starts(with(in(cache), "JAVA_HOME", home.toString()));
    }
  }

  private static void starts(Map<String, String> environment) throws Exception {
    String launcher = archive.launcher().toString();
    Outcome valid = Outcome.of(List.of(launcher, "validate", definition.toString()), environment);
    assertEquals("", valid.err());
    assertEquals("1 file checked: 0 errors, 0 warnings\n", valid.out());
    assertEquals(0, valid.exitCode());
    Outcome run =
        Outcome.of(List.of(launcher, "run", definition.toString(), "--trace", "off"), environment);
    assertEquals("", run.err());
    assertEquals("\"hello\"\n", run.out());
    assertEquals(0, run.exitCode());
  }

  private static Map<String, String> in(Path cache) {
    return Map.of("ASL_CACHE_DIR", cache.toString());
  }

  /** Variables with these values, where empty means not set. */
  private static Map<String, String> environment(String cache, String xdg, String home) {
    return Map.of("ASL_CACHE_DIR", cache, "XDG_CACHE_HOME", xdg, "HOME", home);
  }

  private static Map<String, String> with(
      Map<String, String> environment, String name, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(name, value);
    return all;
  }

  private static Path awaitArchive(Path cache) throws Exception {
    await(() -> files(cache).size() == 2 && unfinished(cache).isEmpty(), "an archive in " + cache);
    return files(cache).get(0);
  }

  private static Path seal(Path archive) {
    return Path.of(archive + ".seal");
  }

  private static List<Path> unfinished(Path cache) throws IOException {
    return files(cache).stream()
        .filter(file -> file.toString().matches(".*\\.(making|[0-9]+(\\.config)?)"))
        .toList();
  }

  private static List<Path> files(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  /** A new file, newer than the program. */
  private static void replace(Path file, byte[] content) throws IOException {
    Files.delete(file);
    Files.write(file, content);
  }

  /** One folder of each build of Java, from 17 on, where Linux distributions put them. */
  private static List<Path> javaHomes() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    Map<String, Path> homes = new TreeMap<>();
    try (Stream<Path> found = Files.list(all)) {
      for (Path home : found.toList()) {
        Path release = home.resolve("release");
        if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release)) {
          String text = Files.readString(release);
          Matcher version = Pattern.compile("JAVA_VERSION=\"([0-9]+)").matcher(text);
          if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
            homes.put(text, home);
          }
        }
      }
    }
    return List.copyOf(homes.values());
  }

  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private static void await(Condition condition, String what) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(end), () -> "gave up waiting for " + what);
      Thread.sleep(50);
    }
  }
}
