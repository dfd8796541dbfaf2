package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's temporary files, and those of runs that were killed. */
class ScratchFolderTest {
  private static final String RUN = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed";

  @TempDir private Path temporary;

  private Path left(long process) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("asl-run-" + process + "-" + RUN));
    Files.writeString(folder.resolve("answer"), "{}");
    return folder;
  }

  private static long ended() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-version").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void itEndsWithTheRun() throws Exception {
    ScratchFolder folder = new ScratchFolder(temporary, RUN);
    assertFalse(Files.exists(folder.path()));
    Path file = folder.write(new byte[] {1});
    assertEquals(folder.path(), file.getParent());
    folder.close();
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  void whatAProcessLeftThatIsGoneIsDeleted() throws Exception {
    Path left = left(ended());
    new ScratchFolder(temporary, RUN).sweep();
    assertFalse(Files.exists(left));
  }

  @Test
  void whatBelongsToALivingProcessStays() throws Exception {
    Path own = left(ProcessHandle.current().pid());
    new ScratchFolder(temporary, "other").sweep();
    assertTrue(Files.exists(own.resolve("answer")));
  }

  @Test
  void whatHasAnotherNameOrCouldBeSomebodyElsesStays() throws Exception {
    long gone = ended();
    Path noNumber = Files.createDirectory(temporary.resolve("asl-run-" + RUN));
    Path file = Files.writeString(temporary.resolve("asl-run-" + gone + "-file"), "");
    Path target = Files.createDirectory(temporary.resolve("target"));
    Files.writeString(target.resolve("kept"), "");
    Path link = temporary.resolve("asl-run-" + gone + "-link");
    Files.createSymbolicLink(link, target);
    Path open = left(gone);
    boolean opened = open.toFile().setWritable(true, false);
    new ScratchFolder(temporary, RUN).sweep();
    assertTrue(Files.exists(noNumber));
    assertTrue(Files.exists(file));
    assertTrue(Files.exists(link));
    assertTrue(Files.exists(target.resolve("kept")));
    assumeTrue(opened && Files.getFileStore(open).supportsFileAttributeView("posix"));
    assertTrue(Files.exists(open.resolve("answer")));
  }
}
