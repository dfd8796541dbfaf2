package asl.trace;

import asl.history.EventDetails;
import asl.history.Explanation;
import asl.history.History;
import asl.history.HistoryEvent;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets out of what is shown or written: what the paths name in any data is masked, and
 * texts that were found there are masked wherever else they occur, in causes for example.
 */
public final class Redaction {
  /** What stands in the place of a secret. */
  public static final String MASK = "***";

  private static final int SHORTEST_SECRET = 4;
  private static final Set<String> DATA = Set.of("input", "output", "parameters");

  private final List<DataPath> paths;
  private final Set<String> secrets = new TreeSet<>(Redaction::longestFirst);

  /**
   * A redaction.
   *
   * @param paths what to mask in inputs, outputs, parameters and variables
   */
  public Redaction(List<DataPath> paths) {
    this.paths = List.copyOf(paths);
  }

  private static int longestFirst(String a, String b) {
    return a.length() != b.length() ? Integer.compare(b.length(), a.length()) : a.compareTo(b);
  }

  /** A history without the secrets. */
  public History apply(History history) {
    history.events().forEach(this::apply);
    return new History(history.events().stream().map(this::apply).toList(), history.damage());
  }

  /** An event without the secrets, as far as they are known by now. */
  public HistoryEvent apply(HistoryEvent event) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    event.details().toJson().forEach((name, value) -> fields.put(name, field(event, name, value)));
    Map<String, @Nullable Object> others = new LinkedHashMap<>();
    String detailsField = event.type().detailsField();
    if (event.details() instanceof EventDetails.Recorded recorded) {
      recorded.others().forEach((name, value) -> others.put(name, data(value)));
      detailsField = recorded.detailsField();
    }
    return new HistoryEvent(
        event.id(),
        event.previousEventId(),
        event.timestamp(),
        event.type(),
        new EventDetails.Recorded(event.typeName(), detailsField, fields, others));
  }

  /** An explanation without the secrets that are known by now. */
  public Explanation apply(Explanation explanation) {
    if (explanation instanceof Explanation.ChoiceMade made) {
      return new Explanation.ChoiceMade(
          made.stateEnteredEventId(),
          made.state(),
          made.rules().stream().map(this::rule).toList(),
          made.next());
    }
    if (explanation instanceof Explanation.ErrorHandled handled && handled.cause() != null) {
      return new Explanation.ErrorHandled(
          handled.stateEnteredEventId(),
          handled.state(),
          handled.error(),
          masked(handled.cause()),
          handled.handlers(),
          handled.answer());
    }
    return explanation;
  }

  private Explanation.RuleTried rule(Explanation.RuleTried rule) {
    List<Explanation.Operand> operands = new ArrayList<>();
    for (Explanation.Operand operand : rule.operands()) {
      operands.add(
          new Explanation.Operand(
              operand.expression(), everywhere(operand.value()), operand.found()));
    }
    return new Explanation.RuleTried(masked(rule.rule()), operands, rule.matched(), rule.next());
  }

  private @Nullable Object field(HistoryEvent event, String name, @Nullable Object value) {
    if (DATA.contains(name)) {
      Object parsed = event.details().field(name);
      return JsonWriter.write(data(parsed));
    }
    if (name.equals("assignedVariables")
        && event.details().field(name) instanceof Map<?, ?> variables
        && data(variables) instanceof Map<?, ?> masked) {
      Map<String, @Nullable Object> texts = new LinkedHashMap<>();
      masked.forEach((key, each) -> texts.put(String.valueOf(key), JsonWriter.write(each)));
      return texts;
    }
    return everywhere(value);
  }

  private @Nullable Object data(@Nullable Object value) {
    Object masked = value;
    for (DataPath path : paths) {
      masked = path.replace(masked, this::mask);
    }
    return everywhere(masked);
  }

  private @Nullable Object mask(@Nullable Object value) {
    if (value instanceof String text && text.length() >= SHORTEST_SECRET && !text.equals(MASK)) {
      secrets.add(text);
    }
    return MASK;
  }

  private @Nullable Object everywhere(@Nullable Object value) {
    if (value instanceof String text) {
      return masked(text);
    }
    if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      members.forEach((name, each) -> copy.put(String.valueOf(name), everywhere(each)));
      return copy;
    }
    if (value instanceof List<?> elements) {
      List<@Nullable Object> copy = new ArrayList<>(elements.size());
      elements.forEach(each -> copy.add(everywhere(each)));
      return copy;
    }
    return value;
  }

  private String masked(String text) {
    String masked = text;
    for (String secret : secrets) {
      if (masked.contains(secret)) {
        masked = masked.replace(secret, MASK);
      }
    }
    return masked;
  }
}
