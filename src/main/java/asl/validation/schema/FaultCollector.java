package asl.validation.schema;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a definition that its schema does not accept and collects what is wrong, each fault
 * once, and no more than can be told. Not for use by several threads.
 */
final class FaultCollector {
  /** More than are ever shown. */
  private static final int MOST = 2000;

  private final SchemaScreen screen;
  private final Set<StructureFault> faults = new LinkedHashSet<>();
  private JsonPointer at = JsonPointer.ROOT;
  private @Nullable String sentence;

  FaultCollector(SchemaScreen screen) {
    this.screen = screen;
  }

  /** Resolves the references of the schemas. */
  SchemaScreen screen() {
    return screen;
  }

  /** Notes that a keyword of the schema at hand does not hold for the value at hand. */
  void add(String keyword, @Nullable String property, List<String> expected) {
    if (faults.size() < MOST) {
      faults.add(new StructureFault(at, keyword, property, expected, sentence));
    }
  }

  /** Goes through the keywords of a schema for the value at hand. */
  void explain(CompiledSchema schema, SourceNode node) {
    String outer = sentence;
    for (Keyword keyword : schema.keywords()) {
      sentence = schema.sentence();
      keyword.explain(node, this);
    }
    sentence = outer;
  }

  /** The same for a member of the object at hand. */
  void explain(CompiledSchema schema, Member member) {
    explain(schema, member.value(), at.member(member.name()));
  }

  /** The same for an element of the array at hand. */
  void explain(CompiledSchema schema, SourceNode element, int index) {
    explain(schema, element, at.element(index));
  }

  private void explain(CompiledSchema schema, SourceNode node, JsonPointer part) {
    JsonPointer outer = at;
    at = part;
    explain(schema, node);
    at = outer;
  }

  List<StructureFault> faults() {
    return new ArrayList<>(faults);
  }
}
