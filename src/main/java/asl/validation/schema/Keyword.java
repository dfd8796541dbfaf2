package asl.validation.schema;

import asl.source.SourceNode;

/** One compiled keyword of a schema: a claim about a value. */
interface Keyword {
  /**
   * Whether the value has it.
   *
   * @param node the value
   * @param screen resolves references and knows the schema that the check began with
   */
  boolean holds(SourceNode node, SchemaScreen screen);
}
