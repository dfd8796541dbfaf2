package asl.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one state. */
final class StateReader {
  private final JsonObject object;
  private final QueryLanguage machineLanguage;
  private final StateHeader header;

  StateReader(String name, JsonObject object, QueryLanguage machineLanguage) {
    this.object = object;
    QueryLanguage own = QueryLanguage.of(object.get("QueryLanguage"));
    this.machineLanguage = machineLanguage;
    QueryLanguage language = own == null ? machineLanguage : own;
    this.header = new StateHeader(name, object.text("Comment"), language, object.pointer());
  }

  State read(StateType type) {
    return switch (type) {
      case PASS -> new PassState(header, transition(), dataFlow(), object.field("Result"));
      case TASK -> task();
      case CHOICE -> choice();
      case WAIT ->
          new WaitState(
              header,
              transition(),
              dataFlow(),
              object.field("Seconds", "SecondsPath", "Timestamp", "TimestampPath"));
      case SUCCEED -> new SucceedState(header, dataFlow());
      case FAIL ->
          new FailState(
              header, object.field("Error", "ErrorPath"), object.field("Cause", "CausePath"));
      case PARALLEL ->
          new ParallelState(header, transition(), dataFlow(), branches(), retriers(), catchers());
      case MAP ->
          new MapReader(object, machineLanguage).read(header, transition(), dataFlow(), this);
    };
  }

  private State task() {
    return new TaskState(
        header,
        transition(),
        dataFlow(),
        object.text("Resource"),
        object.field("TimeoutSeconds", "TimeoutSecondsPath"),
        object.field("HeartbeatSeconds", "HeartbeatSecondsPath"),
        object.field("Credentials"),
        retriers(),
        catchers());
  }

  private State choice() {
    List<ChoiceBranch> choices = new ArrayList<>();
    for (JsonObject choice : object.objects("Choices")) {
      choices.add(
          new ChoiceBranch(
              ChoiceRuleReader.read(choice),
              choice.text("Next"),
              choice.field("Output"),
              choice.field("Assign"),
              choice.text("Comment"),
              choice.pointer()));
    }
    return new ChoiceState(header, dataFlow(), List.copyOf(choices), object.text("Default"));
  }

  private Transition transition() {
    return new Transition(object.text("Next"), object.isTrue("End"));
  }

  private DataFlow dataFlow() {
    return new DataFlow(
        object.field("InputPath"),
        object.field("Parameters"),
        object.field("Arguments"),
        object.field("ResultSelector"),
        object.field("ResultPath"),
        object.field("OutputPath"),
        object.field("Output"),
        object.field("Assign"));
  }

  private List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    for (JsonObject branch : object.objects("Branches")) {
      branches.add(
          new Branch(
              branch.text("Comment"),
              branch.text("StartAt"),
              DefinitionReader.states(branch, machineLanguage),
              branch.pointer()));
    }
    return List.copyOf(branches);
  }

  List<Retrier> retriers() {
    List<Retrier> retriers = new ArrayList<>();
    for (JsonObject retrier : object.objects("Retry")) {
      Number maxDelay = retrier.number("MaxDelaySeconds");
      retriers.add(
          new Retrier(
              errorEquals(retrier),
              orElse(retrier.number("IntervalSeconds"), 1).longValue(),
              orElse(retrier.number("MaxAttempts"), 3).longValue(),
              orElse(retrier.number("BackoffRate"), 2.0).doubleValue(),
              maxDelay == null ? null : Long.valueOf(maxDelay.longValue()),
              "FULL".equals(retrier.get("JitterStrategy")),
              retrier.pointer()));
    }
    return List.copyOf(retriers);
  }

  List<Catcher> catchers() {
    List<Catcher> catchers = new ArrayList<>();
    for (JsonObject catcher : object.objects("Catch")) {
      catchers.add(
          new Catcher(
              errorEquals(catcher),
              catcher.text("Next"),
              catcher.field("ResultPath"),
              catcher.field("Output"),
              catcher.field("Assign"),
              catcher.pointer()));
    }
    return List.copyOf(catchers);
  }

  private static List<String> errorEquals(JsonObject handler) {
    List<String> names = handler.texts("ErrorEquals");
    return names == null ? List.of() : names;
  }

  private static Number orElse(@Nullable Number number, Number other) {
    return number == null ? other : number;
  }
}
