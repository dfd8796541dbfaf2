package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Handlers in Java under the packed program: in a JVM of their own, and in asl's. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class HandlerJvmIT {
  private static final String CODE =
      """
      public class Host {
        public static String options() {
          return String.join(" ", ProcessHandle.current().info().arguments().orElseThrow());
        }

        public static void exit() { System.exit(0); }
      }
      """;

  @TempDir static Path folder;

  private static UnpackedArchive archive;
  private static Path definition;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    archive = UnpackedArchive.in(folder);
    definition =
        Files.writeString(
            folder.resolve("host.asl.json"),
            """
            {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:111111111111:function:host"}}}
            """);
    Path source = Files.writeString(folder.resolve("Host.java"), CODE);
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "--release", "17", source.toString());
  }

  private static Outcome run(Path cache, String method, String settings) throws Exception {
    Files.writeString(
        folder.resolve("host.functions.yaml"),
        "functions: { host: { jar: ., handler: 'Host::%s'%s } }\n".formatted(method, settings));
    return Outcome.of(
        List.of(archive.launcher().toString(), "run", definition.toString(), "--trace", "off"),
        Map.of("ASL_CACHE_DIR", cache.toString(), "NO_COLOR", "1"));
  }

  @Test
  void aJvmOfItsOwnStartsFromTheArchiveOnceThereIsOne() throws Exception {
    Path cache = folder.resolve("a cache");
    Outcome first = run(cache, "options", "");
    assertTrue(!first.out().contains(cache.toString()), first.out());
    awaitArchive(cache);
    Outcome second = run(cache, "options", "");
    assertEquals("", second.err());
    assertTrue(second.out().contains(cache.toString()), second.out());
    Outcome without = run(cache, "options", ", options: ['-Xshare:off']");
    assertEquals("", without.err());
    assertTrue(!without.out().contains(cache.toString()), without.out());
  }

  /** The folder by which the launcher says that it makes one is removed last. */
  private static void awaitArchive(Path cache) throws IOException, InterruptedException {
    for (int i = 0; i < 1200; i++) {
      try (Stream<Path> files = Files.list(cache)) {
        List<String> names = files.map(Path::toString).toList();
        if (names.stream().anyMatch(name -> name.endsWith(".seal"))
            && names.stream().noneMatch(name -> name.endsWith(".making"))) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no archive after two minutes");
  }

  @Test
  void aHandlerThatEndsAslDoesNotMakeItASuccess() throws Exception {
    Outcome kept = run(folder.resolve("exit"), "exit", "");
    assertEquals(1, kept.exitCode(), kept.err());
    assertTrue(kept.err().contains("Runtime.ExitError"), kept.err());
    Outcome ended = run(folder.resolve("exit"), "exit", ", isolation: class-loader");
    assertEquals(1, ended.exitCode(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("isolation: process keeps it from that"), ended.err());
  }
}
