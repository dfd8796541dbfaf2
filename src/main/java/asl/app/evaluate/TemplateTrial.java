package asl.app.evaluate;

import asl.expression.Scope;
import asl.expression.jsonata.JsonataLanguage;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a payload template member by member, so that a fault can name its place: members whose
 * name ends in {@code .$} if it is one of JSONPath, strings in marks if it is one of JSONata.
 */
final class TemplateTrial {
  private static final String DYNAMIC = ".$";

  private final @Nullable Object template;
  private final boolean jsonata;
  private final Trial trial;
  private Evaluated.@Nullable Fault fault;

  private TemplateTrial(@Nullable Object template, Trial trial) {
    this.template = template;
    this.jsonata = ExpressionKind.isJsonataTemplate(template);
    this.trial = trial;
  }

  /** The template that a text is; null if it is no JSON object or array. */
  static @Nullable TemplateTrial of(String text, Trial trial) {
    if (!(text.startsWith("{") || text.startsWith("[")) || JsonataLanguage.isExpression(text)) {
      return null;
    }
    try {
      return new TemplateTrial(JsonReader.read(text), trial);
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  /** Whether it has JSONata in it, and not only what is JSONata by itself. */
  boolean hasJsonata() {
    return jsonata;
  }

  Evaluated evaluate(Scope scope) {
    Object value = value(template, "", scope);
    Evaluated.Fault found = fault;
    return found == null ? new Evaluated.Value(value) : found;
  }

  private @Nullable Object value(@Nullable Object node, String place, Scope scope) {
    if (fault != null) {
      return null;
    }
    if (node instanceof Map<?, ?> members) {
      return object(members, place, scope);
    }
    if (node instanceof List<?> elements) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Object element : elements) {
        values.add(value(element, place + '[' + values.size() + ']', scope));
      }
      return values;
    }
    boolean dynamic = jsonata && node instanceof String text && JsonataLanguage.isExpression(text);
    return dynamic ? result(String.valueOf(node), place, ExpressionKind.JSONATA, scope) : node;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> members, String place, Scope scope) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      String below = place.isEmpty() ? name : place + '.' + name;
      if (jsonata || !name.endsWith(DYNAMIC)) {
        values.put(name, value(member.getValue(), below, scope));
      } else {
        String shown = name.substring(0, name.length() - DYNAMIC.length());
        values.put(shown, dynamic(member.getValue(), below, scope));
      }
    }
    return values;
  }

  private @Nullable Object dynamic(@Nullable Object expression, String place, Scope scope) {
    if (expression instanceof String text && (text.startsWith("$") || text.startsWith("States."))) {
      ExpressionKind kind = text.startsWith("$") ? ExpressionKind.PATH : ExpressionKind.INTRINSIC;
      return result(text, place, kind, scope);
    }
    if (fault == null) {
      fault =
          new Evaluated.Fault(
              null,
              "a member whose name ends in .$ holds a JSONPath or a call of an intrinsic function",
              new Evaluated.Value(expression).line(),
              0,
              place,
              null);
    }
    return null;
  }

  private @Nullable Object result(String text, String place, ExpressionKind kind, Scope scope) {
    Evaluated evaluated = trial.evaluate(text, kind, scope);
    if (evaluated instanceof Evaluated.Value found) {
      return found.value();
    }
    if (fault == null) {
      fault = ((Evaluated.Fault) evaluated).at(place);
    }
    return null;
  }
}
