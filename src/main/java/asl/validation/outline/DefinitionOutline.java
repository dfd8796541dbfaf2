package asl.validation.outline;

import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.expression.ExpressionSyntaxException;
import asl.expression.NoRandom;
import asl.expression.intrinsic.IntrinsicCall;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A definition with its containers, states and expressions, each with its text. */
public final class DefinitionOutline {
  private final SourceDocument document;
  private final StateMachine machine;
  private final boolean express;
  private final @Nullable Set<String> filled;
  private final List<ContainerSite> containers = new ArrayList<>();
  private final List<StateSite> states = new ArrayList<>();
  private final Map<String, IntrinsicCall> calls = new HashMap<>();
  private @Nullable List<ExpressionSite> expressions;

  private DefinitionOutline(
      SourceDocument document,
      StateMachine machine,
      boolean express,
      @Nullable Set<String> filled) {
    this.document = document;
    this.machine = machine;
    this.express = express;
    this.filled = filled;
  }

  /**
   * Brings model and text together.
   *
   * @param document the text
   * @param machine the model read from it
   * @param express whether the machine is to be of type EXPRESS
   * @param filled the placeholders that get a value elsewhere; null for all
   */
  public static DefinitionOutline of(
      SourceDocument document,
      StateMachine machine,
      boolean express,
      @Nullable Set<String> filled) {
    DefinitionOutline outline = new DefinitionOutline(document, machine, express, filled);
    for (StateContainer container : StateWalker.containers(machine)) {
      if (document.find(container.pointer()) instanceof ObjectNode node) {
        ContainerSite site = site(container, node);
        outline.containers.add(site);
        outline.states.addAll(site.states());
      }
    }
    return outline;
  }

  /** The text that the definition stands in. */
  public SourceDocument document() {
    return document;
  }

  /** The file that the author edits. */
  public SourceFile file() {
    return document.file();
  }

  /** The model. */
  public StateMachine machine() {
    return machine;
  }

  /** Whether the machine is to be of type EXPRESS. */
  public boolean isExpress() {
    return express;
  }

  /** Whether a placeholder gets its value elsewhere. */
  public boolean isFilled(String placeholder) {
    return filled == null || filled.contains(placeholder);
  }

  /** The machine first, each container before those inside it. */
  public List<ContainerSite> containers() {
    return containers;
  }

  /** All states, container by container. */
  public List<StateSite> states() {
    return states;
  }

  /** All expressions, state by state. */
  public List<ExpressionSite> expressions() {
    List<ExpressionSite> known = expressions;
    if (known == null) {
      known = new ArrayList<>();
      for (StateSite state : states) {
        if (state.isJsonata()) {
          new JsonataSites(state, known).collect();
        } else {
          new JsonPathSites(state, known).collect();
        }
      }
      expressions = known;
    }
    return known;
  }

  /**
   * The call of an intrinsic function that a text is; compiled once for all that ask.
   *
   * @throws ExpressionSyntaxException if it is none, or not a right one
   */
  public IntrinsicCall call(String text) throws ExpressionSyntaxException {
    IntrinsicCall call = calls.get(text);
    if (call == null) {
      call = IntrinsicCall.compile(text, NoRandom.INSTANCE);
      calls.put(text, call);
    }
    return call;
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
    Map<String, StateSite> byName = new HashMap<>();
    for (StateSite state : states) {
      byName.put(state.name(), state);
    }
    return new ContainerSite(container, node, members, states, byName);
  }
}
