package asl.app.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files, and who watches them. */
class ParallelChecksTest {
  @TempDir private Path folder;

  private ValidateResult check(int count, CheckWatcher watcher) throws IOException {
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

  /** What was heard. */
  private static final class Heard implements CheckWatcher {
    private final List<Supplier<String>> begun = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();

    @Override
    public void begun(Supplier<String> text) {
      first.add(text.get());
      begun.add(text);
    }

    @Override
    public void checked(CheckedFile file) {
      checked.add(file.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void theFilesStandInTheirOrderWhoeverCheckedThem(int count) throws IOException {
    Heard heard = new Heard();
    List<String> names = check(count, heard).files().stream().map(CheckedFile::name).toList();
    assertEquals(count, names.size());
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(names, heard.checked);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 400})
  void theChecksEndWithWhoeverHearsOfThem(int count) {
    List<String> checked = new ArrayList<>();
    CheckWatcher gone =
        new CheckWatcher() {
          @Override
          public void begun(Supplier<String> text) {}

          @Override
          public void checked(CheckedFile file) {
            checked.add(file.name());
            throw new IllegalStateException("gone");
          }
        };
    assertThrows(IllegalStateException.class, () -> check(count, gone));
    assertEquals(1, checked.size());
  }

  @Test
  void manyFilesAreWatchedFromTheFirstToTheLast() throws IOException {
    Heard heard = new Heard();
    check(16, heard);
    assertEquals(List.of("Checked 0 of 16 files"), heard.first);
    assertEquals("Checked 16 of 16 files", heard.begun.get(0).get());
  }

  @Test
  void ofFewFilesNobodyHearsThatTheyBegin() throws IOException {
    Heard heard = new Heard();
    assertEquals(15, check(15, heard).files().size());
    assertEquals(List.of(), heard.begun);
  }
}
