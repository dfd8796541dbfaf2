package asl.validation.schema;

import asl.source.SourceNode;
import asl.validation.schema.CombiningKeywords.Not;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema ready to be asked: all its keywords must hold.
 *
 * @param keywords the keywords; none accept everything
 * @param sentence what to say where one of them does not hold, from its {@code $comment}; null
 *     where that depends on the keyword
 */
record CompiledSchema(List<Keyword> keywords, @Nullable String sentence) {
  boolean accepts(SourceNode node, SchemaScreen screen) {
    for (Keyword keyword : keywords) {
      if (!keyword.holds(node, screen)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the schema {@code false}, which accepts no value. */
  boolean isNothing() {
    return keywords.size() == 1
        && keywords.get(0) instanceof Not not
        && not.schema().keywords().isEmpty();
  }
}
