package asl.validation.rule;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;

/** The retriers and catchers of a state with their text. */
record HandlerSites(String field, JsonPointer pointer, ObjectNode node) {
  /** The elements of the fields {@code Retry} and {@code Catch}, in the order of each. */
  static List<List<HandlerSites>> of(StateSite state) {
    return List.of(retriers(state), catchers(state));
  }

  /** The retriers of a state in their order. */
  static List<HandlerSites> retriers(StateSite state) {
    return of(state, "Retry");
  }

  /** The catchers of a state in their order. */
  static List<HandlerSites> catchers(StateSite state) {
    return of(state, "Catch");
  }

  private static List<HandlerSites> of(StateSite state, String field) {
    List<HandlerSites> found = new ArrayList<>();
    if (state.value(field) instanceof ArrayNode array) {
      JsonPointer at = state.pointer().member(field);
      for (int i = 0; i < array.elements().size(); i++) {
        if (array.elements().get(i) instanceof ObjectNode node) {
          found.add(new HandlerSites(field, at.element(i), node));
        }
      }
    }
    return found;
  }

  /** The error names that the handler answers to, with their places. */
  List<ScalarNode> errors() {
    List<ScalarNode> errors = new ArrayList<>();
    if (node.get("ErrorEquals") instanceof ArrayNode array) {
      for (SourceNode element : array.elements()) {
        if (element instanceof ScalarNode scalar && scalar.value() instanceof String) {
          errors.add(scalar);
        }
      }
    }
    return errors;
  }

  /** The place of an error name. */
  Place place(ScalarNode error) {
    JsonPointer at = pointer.member("ErrorEquals");
    int index =
        node.get("ErrorEquals") instanceof ArrayNode array ? array.elements().indexOf(error) : -1;
    return Place.value(index < 0 ? at : at.element(index), error);
  }
}
