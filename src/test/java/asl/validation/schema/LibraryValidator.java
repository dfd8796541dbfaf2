package asl.validation.schema;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells what is wrong with a definition's structure by a library for JSON Schema, in the form of
 * {@link SchemaScreen#faults}.
 */
final class LibraryValidator {
  private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "not");

  private final Schema schema;

  LibraryValidator(SchemaText text) {
    Map<String, String> documents = new HashMap<>();
    for (SchemaText document : SchemaText.values()) {
      documents.put(document.id(), document.read());
    }
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(documents));
    this.schema = registry.getSchema(SchemaLocation.of(text.id()));
  }

  /** The faults, one for each keyword; of a choice between schemas one as a whole. */
  List<StructureFault> faults(SourceNode definition) {
    Set<StructureFault> faults = new LinkedHashSet<>();
    for (Error error : schema.validate(JsonNodes.of(definition))) {
      faults.add(fault(error));
    }
    return new ArrayList<>(faults);
  }

  private StructureFault fault(Error error) {
    NodePath path = error.getEvaluationPath();
    int choice = choiceStep(path);
    if (choice < 0) {
      return new StructureFault(
          pointer(error.getInstanceLocation()),
          error.getKeyword(),
          error.getProperty(),
          error.getProperty() == null ? expected(error.getSchemaNode()) : List.of(),
          sentence(error, 1));
    }
    NodePath instance = error.getInstanceLocation();
    for (int i = choice; i < path.getNameCount(); i++) {
      if (path.getName(i).equals("properties")) {
        instance = instance.getParent();
      }
    }
    int up = path.getNameCount() - choice;
    return new StructureFault(
        pointer(instance), path.getName(choice), null, List.of(), sentence(error, up));
  }

  /** The index in the evaluation path of the first choice between schemas; -1 if none. */
  private static int choiceStep(NodePath path) {
    for (int i = 0; i < path.getNameCount(); i++) {
      if (CHOICES.contains(path.getName(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The {@code $comment} of the schema that the keyword stands in. */
  private @Nullable String sentence(Error error, int up) {
    JsonNode at = document(error);
    NodePath path = parent(error.getSchemaLocation().getFragment(), up);
    for (int i = 0; i < path.getNameCount() && at != null; i++) {
      Object step = path.getElement(i);
      at = step instanceof Integer index ? at.get(index) : at.get(String.valueOf(step));
    }
    JsonNode comment = at == null ? null : at.get("$comment");
    return comment == null ? null : comment.asString();
  }

  private @Nullable JsonNode document(Error error) {
    String id = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
    return schema
        .getSchemaContext()
        .getSchemaRegistry()
        .getSchema(SchemaLocation.of(id))
        .getSchemaNode();
  }

  private static NodePath parent(NodePath path, int steps) {
    NodePath parent = path;
    for (int i = 0; i < steps; i++) {
      parent = parent.getParent();
    }
    return parent;
  }

  private static JsonPointer pointer(NodePath path) {
    JsonPointer pointer = JsonPointer.ROOT;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      pointer =
          step instanceof Integer index
              ? pointer.element(index)
              : pointer.member(String.valueOf(step));
    }
    return pointer;
  }

  private static List<String> expected(@Nullable JsonNode keyword) {
    List<String> expected = new ArrayList<>();
    if (keyword != null && keyword.isArray()) {
      keyword.forEach(value -> expected.add(value.asString()));
    } else if (keyword != null && keyword.isValueNode()) {
      expected.add(keyword.asString());
    }
    return expected;
  }
}
