package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object constructor, which groups the values it is given by the names it makes of them. */
final class Objects extends Node {
  private final Node[] names;
  private final Node[] values;
  private final boolean inTuples;
  private final int offset;

  Objects(Node[] names, Node[] values, boolean inTuples, int offset) {
    this.names = names;
    this.values = values;
    this.inTuples = inTuples;
    this.offset = offset;
  }

  /** The values from which a member is made, and by which of the constructor's pairs. */
  private static final class Group {
    private @Nullable Object data;
    private @Nullable JsonataList own;
    private final int pair;

    Group(@Nullable Object data, int pair) {
      this.data = data;
      this.pair = pair;
    }

    /** As JSONata's append, in a list of its own that grows. */
    void add(@Nullable Object item, Evaluation run) {
      JsonataList list = own;
      if (list == null) {
        data = Values.append(data, item, run);
        own = data instanceof JsonataList made && made != item ? made : null;
      } else if (item != Undefined.UNDEFINED) {
        List<?> more = JsonataList.listOf(item);
        run.work(more.size());
        run.holdPlaces(more.size());
        list.addAll(more);
      }
    }
  }

  @Override
  @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
    return group(context, frame, run);
  }

  Object group(@Nullable Object input, @Nullable Frame frame, Evaluation run) {
    boolean isTuples = JsonataList.isTuples(input);
    List<?> list = JsonataList.listOf(input);
    if (!(input instanceof List) || list.isEmpty()) {
      Object single = input instanceof List ? Undefined.UNDEFINED : input;
      ObjectValue simple = simple(single, inTuples ? new Frame(frame, new Tuple()) : frame, run);
      if (simple != null) {
        return simple;
      }
      list = JsonataList.sequenceOf(single);
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Object item : list) {
      Object context = isTuples && item instanceof Tuple tuple ? tuple.context() : item;
      Frame around = around(item, isTuples, frame);
      for (int i = 0; i < names.length; i++) {
        String name = name(names[i].evaluate(context, around, run));
        if (name != null) {
          put(groups, name, item, i, run);
        }
      }
    }
    ObjectValue object = new ObjectValue();
    for (Map.Entry<String, Group> entry : groups.entrySet()) {
      Group group = entry.getValue();
      Object context = group.data;
      Frame around = around(null, false, frame);
      if (isTuples) {
        Tuple reduced = reduce(group.data, run);
        context = reduced.context();
        around = new Frame(frame, reduced);
      }
      Object value = values[group.pair].evaluate(context, around, run);
      if (value != Undefined.UNDEFINED) {
        object.put(entry.getKey(), value);
      }
    }
    run.holdMembers(object.size());
    return object;
  }

  /** The object of one value; null where names meet, which is an error. */
  private @Nullable ObjectValue simple(
      @Nullable Object context, @Nullable Frame frame, Evaluation run) {
    String[] found = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = name(names[i].evaluate(context, frame, run));
      found[i] = name == null ? "" : name;
      for (int j = 0; j < i; j++) {
        if (found[j].equals(found[i])) {
          return null;
        }
      }
      if (name == null) {
        return null;
      }
    }
    ObjectValue object = new ObjectValue();
    for (int i = 0; i < names.length; i++) {
      Object value = values[i].evaluate(context, frame, run);
      if (value != Undefined.UNDEFINED) {
        object.put(found[i], value);
      }
    }
    run.holdMembers(object.size());
    return object;
  }

  private @Nullable String name(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value == Undefined.UNDEFINED) {
      return null;
    }
    throw new JsonataError("T1003", value).at(offset, null);
  }

  private @Nullable Frame around(@Nullable Object item, boolean isTuples, @Nullable Frame frame) {
    if (isTuples && item instanceof Tuple tuple) {
      return new Frame(frame, tuple);
    }
    return inTuples ? new Frame(frame, new Tuple()) : frame;
  }

  private void put(
      Map<String, Group> groups, String name, @Nullable Object item, int pair, Evaluation run) {
    Group known = groups.get(name);
    if (known == null) {
      groups.put(name, new Group(item, pair));
      return;
    }
    if (known.pair != pair) {
      throw new JsonataError("D1009", name).at(offset, null);
    }
    known.add(item, run);
  }

  private static Tuple reduce(@Nullable Object data, Evaluation run) {
    if (data instanceof Tuple tuple) {
      return tuple;
    }
    Tuple reduced = new Tuple();
    for (Object item : JsonataList.listOf(data)) {
      if (item instanceof Tuple tuple) {
        tuple.forEach(
            (name, value) ->
                reduced.put(
                    name,
                    reduced.containsKey(name)
                        ? Values.append(reduced.get(name), value, run)
                        : value));
      }
    }
    return reduced;
  }
}
