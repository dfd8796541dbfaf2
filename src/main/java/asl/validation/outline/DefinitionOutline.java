package asl.validation.outline;

import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition with all its containers and states, each with its text.
 *
 * @param document the text it stands in
 * @param machine the model
 * @param containers the machine first, each container before those inside it
 */
public record DefinitionOutline(
    SourceDocument document, StateMachine machine, List<ContainerSite> containers) {

  /** Brings model and text together. */
  public static DefinitionOutline of(SourceDocument document, StateMachine machine) {
    List<ContainerSite> sites = new ArrayList<>();
    for (StateContainer container : StateWalker.containers(machine)) {
      if (document.find(container.pointer()) instanceof ObjectNode node) {
        sites.add(site(container, node));
      }
    }
    return new DefinitionOutline(document, machine, sites);
  }

  private static ContainerSite site(StateContainer container, ObjectNode node) {
    Map<String, Member> members = new LinkedHashMap<>();
    if (node.get("States") instanceof ObjectNode states) {
      for (Member member : states.members()) {
        members.put(member.name(), member);
      }
    }
    List<StateSite> states = new ArrayList<>();
    for (State state : container.states().values()) {
      Member member = members.get(state.name());
      SourceNode value = member == null ? null : member.value();
      if (member != null && value instanceof ObjectNode object) {
        states.add(new StateSite(state, member, object));
      }
    }
    return new ContainerSite(container, node, members, states);
  }
}
