package asl.validation.rule;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Place;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the placeholders of a definition, in the order of the text. */
final class PlaceholderNames {
  private final DefinitionOutline outline;
  private final Set<String> names = new LinkedHashSet<>();
  private @Nullable Place first;

  PlaceholderNames(DefinitionOutline outline) {
    this.outline = outline;
  }

  /** The names, each once. */
  Set<String> names() {
    return names;
  }

  /** Where the first one is; null if there is none. */
  @Nullable Place first() {
    return first;
  }

  void collect(SourceNode node, JsonPointer pointer) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        JsonPointer at = pointer.member(member.name());
        text(member.name(), Place.key(at, member));
        collect(member.value(), at);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        collect(array.elements().get(i), pointer.element(i));
      }
    } else if (node instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      text(text, Place.value(pointer, node));
    }
  }

  private void text(String text, Place place) {
    int start = text.indexOf("${");
    while (start >= 0) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        return;
      }
      String name = text.substring(start + 2, end);
      if (!outline.isFilled(name)) {
        names.add(name);
        first = first == null ? place : first;
      }
      start = text.indexOf("${", end);
    }
  }
}
