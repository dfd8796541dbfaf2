package asl.app.input;

import asl.app.JobException;
import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a definition.
 *
 * @param file the text; bytes that are no UTF-8 are shown as U+FFFD
 * @param fault what is wrong with the bytes; null if they are UTF-8
 */
public record DefinitionText(SourceFile file, @Nullable Diagnostic fault) {
  private static final DiagnosticCode CODE = new DiagnosticCode("INVALID_JSON_DESCRIPTION");

  /**
   * Reads a definition.
   *
   * @param path the file, or {@code -}
   * @param name what messages call it
   */
  public static DefinitionText read(TextReader reader, String path, String name)
      throws JobException {
    byte[] bytes = reader.bytes(path);
    String text = TextReader.decode(bytes);
    if (text != null) {
      return new DefinitionText(new SourceFile(name, text), null);
    }
    SourceFile file = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
    return new DefinitionText(file, notText(file));
  }

  private static Diagnostic notText(SourceFile file) {
    int bad = file.text().indexOf('\uFFFD');
    int at = Math.max(bad < 0 ? file.text().indexOf('\0') : bad, 0);
    return new Diagnostic(
        CODE,
        Severity.ERROR,
        "The file is not UTF-8 text",
        JsonPointer.ROOT,
        file,
        file.range(at, at + 1),
        "Save it in the encoding UTF-8.",
        List.of());
  }
}
