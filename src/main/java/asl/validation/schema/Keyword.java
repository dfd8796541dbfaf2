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

  /**
   * Notes what is wrong where the value does not have it. A keyword that applies schemas to parts
   * of the value lets those tell; a choice between schemas is one fault as a whole.
   *
   * @param node the value
   * @param faults where it stands, and what was found so far
   */
  void explain(SourceNode node, FaultCollector faults);
}
