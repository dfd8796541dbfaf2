import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes a folder with everything: the unpacked archive, a Java of its own below {@code runtime},
 * and, where that Java is 25 or newer, {@code lib/asl.aot}, the archive of loaded classes that the
 * launcher otherwise makes on first use. Older releases want theirs at the place where it was made.
 *
 * <p>Arguments: the archive, the folder to make, the time of all files.
 */
public final class SelfContained {
  /** All of Java SE, which handlers in JARs may use, and what asl itself uses besides. */
  private static final String MODULES =
      "java.se,jdk.crypto.ec,jdk.httpserver,jdk.unsupported,jdk.zipfs";

  private final Path archive;
  private final Path home;
  private final FileTime time;

  private SelfContained(Path archive, Path home, FileTime time) {
    this.archive = archive;
    this.home = home;
    this.time = time;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new SelfContained(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            FileTime.from(Instant.parse(arguments[2])))
        .make();
  }

  private void make() throws IOException, InterruptedException {
    delete(home);
    Files.createDirectories(home.getParent());
    call("tar", "xzf", archive.toString(), "-C", home.getParent().toString());
    Path runtime = home.resolve("runtime");
    call(
        java("jlink"),
        "--add-modules",
        MODULES,
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    call(runtime.resolve("bin/java").toString(), "-Xshare:dump", "-Xlog:disable");
    listRuntime();
    setTimes();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    if (Runtime.version().feature() >= 25 && !windows) {
      keepClasses();
      setTimes();
    }
  }

  /** Puts the Java at the head of the bill of materials. */
  private void listRuntime() throws IOException {
    Path bill = home.resolve("bom.json");
    if (!Files.exists(bill)) {
      return;
    }
    String version = System.getProperty("java.runtime.version");
    String vendor = System.getProperty("java.vendor");
    String list = "\"components\" : [";
    String text = Files.readString(bill);
    int at = text.indexOf(list, text.indexOf("]", text.indexOf("\"tools\"")));
    if (at < 0) {
      throw new IOException("the bill of materials has no list of components");
    }
    String runtime =
        """

            {
              "type" : "platform",
              "bom-ref" : "runtime",
              "publisher" : "%s",
              "name" : "openjdk",
              "version" : "%s",
              "description" : "The Java below runtime, linked from a JDK",
              "scope" : "required",
              "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ]
            },"""
            .formatted(vendor, version);
    int end = at + list.length();
    Files.writeString(bill, text.substring(0, end) + runtime + text.substring(end));
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  /** Has the launcher make its archive of loaded classes, and takes that along. */
  private void keepClasses() throws IOException, InterruptedException {
    Path cache = Files.createTempDirectory("asl-classes");
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/asl").toString(), "version");
    builder.environment().putAll(Map.of("ASL_CACHE_DIR", cache.toString()));
    call(builder);
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    Path made = made(cache);
    while (made == null) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the launcher made no archive of classes");
      }
      Thread.sleep(200);
      made = made(cache);
    }
    Files.move(made, home.resolve("lib/asl.aot"));
    delete(cache);
  }

  /** The finished archive; null while it is being made. */
  private static Path made(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> all = files.toList();
      boolean making = all.stream().anyMatch(file -> file.toString().endsWith(".making"));
      return making
          ? null
          : all.stream()
              .filter(file -> !file.toString().endsWith(".seal"))
              .findFirst()
              .orElse(null);
    }
  }

  /** The class archives remember when files were changed, and packing gives all the same time. */
  private void setTimes() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(home)) {
      found.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      if (!Files.isSymbolicLink(file)) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder)) {
      found.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static void call(String... command) throws IOException, InterruptedException {
    call(new ProcessBuilder(command));
  }

  private static void call(ProcessBuilder builder) throws IOException, InterruptedException {
    int code = builder.inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", builder.command()) + " ended with " + code);
    }
  }
}
