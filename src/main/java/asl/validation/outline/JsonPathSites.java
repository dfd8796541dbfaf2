package asl.validation.outline;

import asl.definition.ComparisonOperator;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.ExpressionSite.Visibility;
import java.util.List;

/** Finds the paths and calls of a state in JSONPath. */
final class JsonPathSites {
  private final StateSite state;
  private final List<ExpressionSite> found;

  JsonPathSites(StateSite state, List<ExpressionSite> found) {
    this.state = state;
    this.found = found;
  }

  void collect() {
    fields(state.node(), state.pointer());
  }

  private void fields(ObjectNode object, JsonPointer at) {
    for (Member member : object.members()) {
      JsonPointer pointer = at.member(member.name());
      switch (member.name()) {
        case "ResultPath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "MaxItemsPath",
            "MaxItemsPerBatchPath",
            "MaxInputBytesPerBatchPath" ->
            add(ExpressionKind.REFERENCE_PATH, member, pointer);
        case "ErrorPath", "CausePath" -> add(ExpressionKind.TEXT_FIELD, member, pointer);
        case "InputPath",
            "OutputPath",
            "ItemsPath",
            "Variable",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath" ->
            add(ExpressionKind.PATH, member, pointer);
        case "Parameters",
            "ResultSelector",
            "ItemSelector",
            "BatchInput",
            "Assign",
            "Credentials" ->
            template(member.value(), pointer);
        case "Choices", "And", "Or", "Catch" -> elements(member.value(), pointer);
        case "Not", "ItemReader", "ReaderConfig", "ItemBatcher", "ResultWriter" ->
            object(member.value(), pointer);
        default -> comparison(member, pointer);
      }
    }
  }

  private void comparison(Member member, JsonPointer pointer) {
    if (member.name().endsWith("Path") && ComparisonOperator.ofField(member.name()) != null) {
      add(ExpressionKind.PATH, member, pointer);
    }
  }

  private void object(SourceNode value, JsonPointer pointer) {
    if (value instanceof ObjectNode object) {
      fields(object, pointer);
    }
  }

  private void elements(SourceNode value, JsonPointer pointer) {
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        object(array.elements().get(i), pointer.element(i));
      }
    }
  }

  private void template(SourceNode value, JsonPointer at) {
    if (value instanceof ObjectNode object) {
      for (Member member : object.members()) {
        JsonPointer pointer = at.member(member.name());
        if (member.name().endsWith(".$")) {
          add(ExpressionKind.TEMPLATE_FIELD, member, pointer);
        } else {
          template(member.value(), pointer);
        }
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        template(array.elements().get(i), at.element(i));
      }
    }
  }

  private void add(ExpressionKind kind, Member member, JsonPointer pointer) {
    boolean isNull = member.value() instanceof ScalarNode scalar && scalar.value() == null;
    if (!isNull || kind == ExpressionKind.TEMPLATE_FIELD) {
      found.add(
          new ExpressionSite(
              state, kind, member.name(), pointer, member, member.value(), Visibility.INPUT));
    }
  }
}
