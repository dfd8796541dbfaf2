package asl.validation.schema;

import asl.source.JsonPointer;
import asl.source.JsonSourceReader;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that an object of a definition may have, for "did you mean". */
final class KnownFields {
  private static final Set<String> SHARED = Set.of("Retrier", "ProcessorConfig", "WriterConfig");

  private KnownFields() {}

  static Collection<String> of(SourceDocument document, JsonPointer location, ObjectNode at) {
    SchemaText text =
        LanguageAt.isJsonata(document, location) ? SchemaText.JSONATA : SchemaText.JSONPATH;
    String name = definitionName(location, at);
    if (name != null && SHARED.contains(name)) {
      text = SchemaText.SHARED;
    }
    SchemaDocument schema = new SchemaDocument(text.read());
    String known = name == null ? schema.root() : schema.find(name);
    SourceNode definition =
        known == null ? null : JsonSourceReader.read(new SourceFile(text.id(), known)).root();
    List<String> fields = new ArrayList<>();
    if (definition instanceof ObjectNode object
        && object.get("properties") instanceof ObjectNode properties) {
      for (Member member : properties.members()) {
        fields.add(member.name());
      }
    }
    return fields;
  }

  private static @Nullable String definitionName(JsonPointer location, ObjectNode object) {
    JsonPointer parent = location.parent();
    if (parent == null) {
      return null;
    }
    if (parent.token().equals("States")) {
      return FaultTranslator.text(object.get("Type"));
    }
    return switch (location.isElement() ? parent.token() : location.token()) {
      case "Choices" -> "ChoiceRule";
      case "And", "Or", "Not" -> "NestedChoiceRule";
      case "Branches" -> "Branch";
      case "Catch" -> "Catcher";
      case "Retry" -> "Retrier";
      case "Iterator" -> "ItemProcessor";
      default -> location.token();
    };
  }
}
