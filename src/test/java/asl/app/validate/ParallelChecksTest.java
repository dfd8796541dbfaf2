package asl.app.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.diagnostic.report.CheckedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files, and who watches them. */
class ParallelChecksTest {
  @TempDir private Path folder;

  private ValidateResult check(int count, @Nullable CheckWatcher watcher) throws IOException {
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "file%03d.asl.json", i);
      Files.writeString(
          folder.resolve(name),
          "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
    }
    ValidateRequest request =
        new ValidateRequest(
            List.of(folder.toString()), "<stdin>", false, false, Map.of(), List.of());
    return ValidateDefinitions.run(request, InputStream.nullInputStream(), watcher);
  }

  @Test
  void theFilesStandInTheirOrderWhoeverCheckedThem() throws IOException {
    List<String> names = check(40, null).files().stream().map(CheckedFile::name).toList();
    assertEquals(40, names.size());
    assertEquals(names.stream().sorted().toList(), names);
  }

  @Test
  void manyFilesAreWatchedFromTheFirstToTheLast() throws IOException {
    List<String> first = new ArrayList<>();
    List<Supplier<String>> watched = new ArrayList<>();
    check(
        16,
        text -> {
          first.add(text.get());
          watched.add(text);
        });
    assertEquals(List.of("Checked 0 of 16 files"), first);
    assertEquals("Checked 16 of 16 files", watched.get(0).get());
  }

  @Test
  void fewFilesAreNotWorthAWatcher() throws IOException {
    List<Supplier<String>> watched = new ArrayList<>();
    assertEquals(15, check(15, watched::add).files().size());
    assertEquals(List.of(), watched);
  }
}
