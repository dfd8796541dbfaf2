package asl.validation.outline;

import asl.definition.StateType;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.ExpressionSite.Visibility;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of a state in JSONata: any string in a field that may hold one. */
final class JsonataSites {
  private static final Set<String> PLAIN =
      Set.of(
          "Type",
          "Comment",
          "QueryLanguage",
          "Next",
          "End",
          "Default",
          "Resource",
          "Label",
          "Retry",
          "Branches",
          "ItemProcessor",
          "Iterator",
          "ErrorEquals");

  private final StateSite state;
  private final List<ExpressionSite> found;

  JsonataSites(StateSite state, List<ExpressionSite> found) {
    this.state = state;
    this.found = found;
  }

  void collect() {
    StateType type = state.state().type();
    boolean hasResult =
        type == StateType.TASK || type == StateType.PARALLEL || type == StateType.MAP;
    for (Member member : state.node().members()) {
      String name = member.name();
      JsonPointer pointer = state.pointer().member(name);
      if (name.equals("Catch") || name.equals("Choices")) {
        Visibility seen = name.equals("Catch") ? Visibility.ERROR_OUTPUT : Visibility.INPUT;
        elements(member.value(), pointer, seen);
      } else if (!PLAIN.contains(name)) {
        boolean after = name.equals("Output") || name.equals("Assign");
        values(
            member,
            member.value(),
            pointer,
            after && hasResult ? Visibility.RESULT : Visibility.INPUT);
      }
    }
  }

  private void elements(SourceNode array, JsonPointer pointer, Visibility seen) {
    if (array instanceof ArrayNode elements) {
      for (int i = 0; i < elements.elements().size(); i++) {
        if (elements.elements().get(i) instanceof ObjectNode element) {
          for (Member member : element.members()) {
            if (!PLAIN.contains(member.name())) {
              values(member, member.value(), pointer.element(i).member(member.name()), seen);
            }
          }
        }
      }
    }
  }

  private void values(
      @Nullable Member member, SourceNode value, JsonPointer pointer, Visibility seen) {
    if (value instanceof ObjectNode object) {
      for (Member inner : object.members()) {
        values(inner, inner.value(), pointer.member(inner.name()), seen);
      }
    } else if (value instanceof ArrayNode array) {
      if (member != null && member.name().equals("CSVHeaders")) {
        return; // Names of columns, whatever they look like.
      }
      for (int i = 0; i < array.elements().size(); i++) {
        values(null, array.elements().get(i), pointer.element(i), seen);
      }
    } else if (value.toValue() instanceof String text) {
      ExpressionKind kind =
          text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4
              ? ExpressionKind.JSONATA
              : ExpressionKind.LITERAL;
      String field = member == null ? pointer.token() : member.name();
      found.add(new ExpressionSite(state, kind, field, pointer, member, value, seen));
    }
  }
}
