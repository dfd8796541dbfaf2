package asl.validation.outline;

import asl.definition.StateContainer;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state machine, branch or item processor and its text. Not for use by several threads. */
public final class ContainerSite {
  private final StateContainer container;
  private final ObjectNode node;
  private final Map<String, Member> stateMembers;
  private final List<StateSite> states;
  private final Map<String, StateSite> statesByName;
  private @Nullable List<TransitionSite> transitions;
  private @Nullable Boolean losesTransitions;

  /**
   * Brings model and text together.
   *
   * @param container the model
   * @param node its object
   * @param stateMembers the entries of {@code States} by name, those that are no right state
   *     included
   * @param states the right states, in the order of the text
   * @param statesByName the same by name
   */
  ContainerSite(
      StateContainer container,
      ObjectNode node,
      Map<String, Member> stateMembers,
      List<StateSite> states,
      Map<String, StateSite> statesByName) {
    this.container = container;
    this.node = node;
    this.stateMembers = stateMembers;
    this.states = states;
    this.statesByName = statesByName;
  }

  /** The model. */
  public StateContainer container() {
    return container;
  }

  /** Its object. */
  public ObjectNode node() {
    return node;
  }

  /** The entries of {@code States} by name, those that are no right state included. */
  public Map<String, Member> stateMembers() {
    return stateMembers;
  }

  /** The right states, in the order of the text. */
  public List<StateSite> states() {
    return states;
  }

  /** Where the container stands. */
  public JsonPointer pointer() {
    return container.pointer();
  }

  /** Whether a template puts in states, or their names, so that not all are known. */
  public boolean isOpen() {
    for (String name : stateMembers.keySet()) {
      if (name.contains("${")) {
        return true;
      }
    }
    return false;
  }

  /** The site of a state of this container; null if there is none of that name. */
  public @Nullable StateSite state(String name) {
    return statesByName.get(name);
  }

  /** All transitions, in no special order. */
  public List<TransitionSite> transitions() {
    List<TransitionSite> known = transitions;
    if (known == null) {
      known = TransitionSite.of(this);
      transitions = known;
    }
    return known;
  }

  /**
   * Whether transitions cannot be read, because a field is missing, misspelt or of a wrong type.
   * That is reported as a fault of the structure; what follows from it is no fault of its own.
   */
  public boolean losesTransitions() {
    Boolean known = losesTransitions;
    if (known == null) {
      known = LostTransitions.in(this);
      losesTransitions = known;
    }
    return known;
  }
}
