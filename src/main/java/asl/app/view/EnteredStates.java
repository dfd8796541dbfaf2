package asl.app.view;

import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.diagnostic.Suggestion;
import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells, at the end, which of the states that alone are to be shown were never entered. */
public final class EnteredStates implements ExecutionView {
  private final ExecutionView view;
  private final List<String> wanted;
  private final Consumer<String> talk;
  private final Set<String> entered;
  private final Set<String> defined;

  private EnteredStates(
      ExecutionView view,
      List<String> wanted,
      Consumer<String> talk,
      Set<String> entered,
      Set<String> defined) {
    this.view = view;
    this.wanted = wanted;
    this.talk = talk;
    this.entered = entered;
    this.defined = defined;
  }

  /**
   * The view, watched if it shows states of some names only.
   *
   * @param wanted the names; {@code *} in one stands for any text, and such a one is not watched
   * @param talk hears of each name that is none of a state that was entered
   */
  public static ExecutionView of(ExecutionView view, List<String> wanted, Consumer<String> talk) {
    List<String> names = wanted.stream().filter(name -> name.indexOf('*') < 0).toList();
    return names.isEmpty()
        ? view
        : new EnteredStates(view, names, talk, new TreeSet<>(), new TreeSet<>());
  }

  @Override
  public void definition(StateMachine machine) {
    for (State state : StateWalker.states(machine)) {
      defined.add(state.name());
    }
    view.definition(machine);
  }

  @Override
  public void accept(HistoryEvent event) {
    note(event);
    view.accept(event);
  }

  @Override
  public void earlier(HistoryEvent event) {
    note(event);
    view.earlier(event);
  }

  private void note(HistoryEvent event) {
    String name = event.type().isStateEntered() ? event.text("name") : null;
    if (name != null) {
      entered.add(name);
    }
  }

  @Override
  public void nothingFollows(HistoryEvent event) {
    view.nothingFollows(event);
  }

  @Override
  public void accept(Explanation explanation) {
    view.accept(explanation);
  }

  /** The states of executions that a state starts are entered as well. */
  @Override
  public @Nullable ExecutionView child(String origin, String arn) {
    ExecutionView child = view.child(origin, arn);
    return child == null ? null : new EnteredStates(child, List.of(), talk, entered, defined);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    view.finish(damage);
    for (String name : wanted) {
      if (!entered.contains(name)) {
        talk.accept(sentence(name));
      }
    }
  }

  private String sentence(String name) {
    if (defined.contains(name)) {
      return "--state: the state \"" + name + "\" was never entered";
    }
    Set<String> known = new TreeSet<>(entered);
    known.addAll(defined);
    String meant = Suggestion.didYouMean(name, known);
    return "--state: no state \"" + name + "\" was entered" + (meant == null ? "" : ". " + meant);
  }
}
