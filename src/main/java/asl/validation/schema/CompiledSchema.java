package asl.validation.schema;

import asl.source.SourceNode;
import java.util.List;

/**
 * A schema ready to be asked: all its keywords must hold.
 *
 * @param keywords the keywords; none accept everything
 */
record CompiledSchema(List<Keyword> keywords) {
  boolean accepts(SourceNode node, SchemaScreen screen) {
    for (Keyword keyword : keywords) {
      if (!keyword.holds(node, screen)) {
        return false;
      }
    }
    return true;
  }
}
