package asl.source.template;

import asl.source.Range;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition found in a template.
 *
 * @param name the resource's name
 * @param document the definition, its places in the template's text; null where it stands in a file
 *     of its own
 * @param named the file where it stands then; null where the definition is here
 * @param express whether the machine is of type EXPRESS
 * @param filled the placeholders that the template gives a value; null if it fills all
 */
public record EmbeddedDefinition(
    String name,
    @Nullable SourceDocument document,
    @Nullable NamedFile named,
    boolean express,
    @Nullable Set<String> filled) {
  /**
   * A file that a template names.
   *
   * @param path its path, relative to the template
   * @param range where the template has the path
   */
  public record NamedFile(String path, Range range) {
    static NamedFile in(SourceFile template, SourceNode node, String path) {
      int at = template.text().indexOf(path, node.start());
      boolean isWritten = at >= 0 && at + path.length() <= node.end();
      return new NamedFile(
          path,
          isWritten
              ? template.range(at, at + path.length())
              : template.range(node.start(), node.end()));
    }
  }
}
