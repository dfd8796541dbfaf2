package asl.source.template;

import asl.source.JsonSourceReader;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** What a value is that takes the place of a placeholder without quotes. */
final class BareValue {
  private BareValue() {}

  /** The JSON value that the text is; the text itself if it is none. */
  static @Nullable Object read(String text) {
    SourceDocument document = JsonSourceReader.read(new SourceFile("", text));
    SourceNode root = document.root();
    return root == null || !document.problems().isEmpty() ? text : root.toValue();
  }
}
