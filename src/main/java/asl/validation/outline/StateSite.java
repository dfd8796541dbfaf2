package asl.validation.outline;

import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A state and its text.
 *
 * @param state the model
 * @param member its entry in {@code States}
 * @param node its object
 */
public record StateSite(State state, Member member, ObjectNode node) {
  /** The state's name. */
  public String name() {
    return state.name();
  }

  /** Where the state stands. */
  public JsonPointer pointer() {
    return state.pointer();
  }

  /** Whether the state is in JSONata. */
  public boolean isJsonata() {
    return state.queryLanguage() == QueryLanguage.JSONATA;
  }

  /** The field's entry; null if absent. */
  public @Nullable Member field(String name) {
    return node.member(name);
  }

  /** The field's value; null if absent. */
  public @Nullable SourceNode value(String name) {
    return node.get(name);
  }

  /** The place of the state's name. */
  public Place namePlace() {
    return Place.key(pointer(), member);
  }
}
