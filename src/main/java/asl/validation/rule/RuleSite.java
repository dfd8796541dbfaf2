package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.definition.StateType;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice rule and its text.
 *
 * @param pointer where it stands
 * @param node its object
 */
record RuleSite(JsonPointer pointer, ObjectNode node) {
  private static final List<String> NO_TEST = List.of("Next", "Comment", "Assign", "Output");

  /** The rules of a Choice state in their order; none of another state. */
  static List<RuleSite> of(StateSite state) {
    return state.state().type() == StateType.CHOICE
        ? elements(state.value("Choices"), state.pointer().member("Choices"))
        : List.of();
  }

  /** The rules of a Choice state and those inside them, each before those inside it. */
  static List<RuleSite> allOf(StateSite state) {
    List<RuleSite> all = new ArrayList<>(of(state));
    for (int i = 0; i < all.size(); i++) {
      RuleSite rule = all.get(i);
      all.addAll(rule.conjuncts());
      all.addAll(rule.alternatives());
      RuleSite negated = rule.negated();
      if (negated != null) {
        all.add(negated);
      }
    }
    return all;
  }

  /** The rules of an {@code And} in their order. */
  List<RuleSite> conjuncts() {
    return elements(node.get("And"), pointer.member("And"));
  }

  /** The rules of an {@code Or} in their order. */
  List<RuleSite> alternatives() {
    return elements(node.get("Or"), pointer.member("Or"));
  }

  /** The rule in a {@code Not}; null if there is none. */
  @Nullable RuleSite negated() {
    return node.get("Not") instanceof ObjectNode not
        ? new RuleSite(pointer.member("Not"), not)
        : null;
  }

  /** What the rule asks, as a value that is equal for the same question. */
  Map<String, @Nullable Object> question() {
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    for (Member member : node.members()) {
      if (!NO_TEST.contains(member.name())) {
        question.put(member.name(), member.value().toValue());
      }
    }
    return question;
  }

  /** The place to underline for the rule as a whole. */
  Place place() {
    return Place.value(pointer, node);
  }

  /** The rule's own comparison; null if it is And, Or or Not. */
  @Nullable DataTest test() {
    SourceNode variable = node.get("Variable");
    if (variable == null || !(variable.toValue() instanceof String path)) {
      return null;
    }
    for (Member member : node.members()) {
      ComparisonOperator operator = ComparisonOperator.ofField(member.name());
      if (operator != null) {
        Place place = Place.key(pointer.member(member.name()), member);
        return new DataTest(path, operator, member, member.value().toValue(), place);
      }
    }
    return null;
  }

  private static List<RuleSite> elements(@Nullable SourceNode rules, JsonPointer at) {
    List<RuleSite> found = new ArrayList<>();
    if (rules instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        if (array.elements().get(i) instanceof ObjectNode node) {
          found.add(new RuleSite(at.element(i), node));
        }
      }
    }
    return found;
  }
}
