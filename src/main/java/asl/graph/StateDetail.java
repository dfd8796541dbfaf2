package asl.graph;

import asl.definition.ChoiceState;
import asl.definition.FailState;
import asl.definition.FieldValue;
import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.definition.ParallelState;
import asl.definition.PassState;
import asl.definition.State;
import asl.definition.SucceedState;
import asl.definition.TaskState;
import asl.definition.WaitState;
import org.jspecify.annotations.Nullable;

/** What a state does, in a few words for the picture. */
final class StateDetail implements State.Visitor<String> {
  private static final String NOTHING = "";
  private static final StateDetail VISITOR = new StateDetail();

  private StateDetail() {}

  static @Nullable String of(State state) {
    String detail = state.accept(VISITOR);
    return detail.isEmpty() ? null : detail;
  }

  @Override
  public String visitTask(TaskState state) {
    String text = ResourceText.of(state.resource(), state.dataFlow());
    return text == null ? NOTHING : text;
  }

  @Override
  public String visitPass(PassState state) {
    return NOTHING;
  }

  @Override
  public String visitChoice(ChoiceState state) {
    return NOTHING;
  }

  @Override
  public String visitWait(WaitState state) {
    FieldValue duration = state.duration();
    if (duration == null) {
      return NOTHING;
    }
    boolean instant = duration.name().startsWith("Timestamp");
    String text = FieldText.of(duration);
    return instant ? "until " + text : text + (text.equals("1") ? " second" : " seconds");
  }

  @Override
  public String visitSucceed(SucceedState state) {
    return NOTHING;
  }

  @Override
  public String visitFail(FailState state) {
    FieldValue error = state.error();
    return error == null ? NOTHING : FieldText.of(error);
  }

  @Override
  public String visitParallel(ParallelState state) {
    int count = state.branches().size();
    return count == 1 ? "1 branch" : count + " branches";
  }

  @Override
  public String visitMap(MapState state) {
    StringBuilder text = new StringBuilder();
    ItemProcessor processor = state.processor();
    if (processor != null && processor.distributed()) {
      add(text, "distributed");
    }
    if (state.itemReader() != null) {
      add(text, ItemSource.of(state.itemReader()));
    } else if (state.items() != null) {
      add(text, "each of " + FieldText.of(state.items()));
    }
    FieldValue limit = state.maxConcurrency();
    if (limit != null && !Integer.valueOf(0).equals(limit.value())) {
      add(text, FieldText.of(limit) + " at a time");
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String part) {
    text.append(text.length() == 0 ? "" : " · ").append(part);
  }
}
