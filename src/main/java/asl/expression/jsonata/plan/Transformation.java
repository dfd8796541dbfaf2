package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Signature;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code |pattern|update,delete|}: a function that gives a changed copy of what it is given. */
final class Transformation extends Node {
  private static final Signature SIGNATURE = Signature.parse("<(oa):o>");

  private final Node clone;
  private final Node pattern;
  private final Node update;
  private final @Nullable Node deletion;
  private final int offset;

  Transformation(Node clone, Node pattern, Node update, @Nullable Node deletion, int offset) {
    this.clone = clone;
    this.pattern = pattern;
    this.update = update;
    this.deletion = deletion;
    this.offset = offset;
  }

  @Override
  Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
    return new Transform(this, frame);
  }

  private static final class Transform extends FunctionValue {
    private final Transformation made;
    private final @Nullable Frame frame;

    Transform(Transformation made, @Nullable Frame frame) {
      this.made = made;
      this.frame = frame;
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
      return made.transform(SIGNATURE.arguments(arguments, context)[0], frame, run);
    }

    @Override
    public FunctionValue bind(@Nullable Object[] arguments) {
      return this;
    }
  }

  private @Nullable Object transform(
      @Nullable Object value, @Nullable Frame frame, Evaluation run) {
    if (value == Undefined.UNDEFINED) {
      return value;
    }
    if (!(clone.value(null, frame, run) instanceof FunctionValue function)) {
      throw new JsonataError("T2013").at(offset, null);
    }
    Object copy = function.call(run, value);
    Object matches = pattern.evaluate(copy, frame, run);
    if (matches != Undefined.UNDEFINED) {
      for (Object match : JsonataList.listOf(matches)) {
        change(match, frame, run);
      }
    }
    return copy;
  }

  private void change(@Nullable Object match, @Nullable Frame frame, Evaluation run) {
    Object updated = update.evaluate(match, frame, run);
    Map<String, @Nullable Object> target = match instanceof ObjectValue object ? object : null;
    if (updated != Undefined.UNDEFINED) {
      Map<String, @Nullable Object> members = ObjectValue.of(updated);
      if (members == null) {
        throw new JsonataError("T2011", updated).at(offset, null);
      }
      if (target != null) {
        run.holdMembers(members.size());
        target.putAll(members);
      }
    }
    if (deletion == null) {
      return;
    }
    Object names = deletion.evaluate(match, frame, run);
    if (names == Undefined.UNDEFINED) {
      return;
    }
    List<?> list = JsonataList.listOf(names);
    if (!Values.isTexts(list)) {
      throw new JsonataError("T2012", names).at(offset, null);
    }
    if (target != null) {
      for (Object name : list) {
        target.remove(String.valueOf(name));
      }
    }
  }
}
