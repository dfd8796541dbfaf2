package asl.validation;

import asl.source.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A kind of fault to put into a right definition. */
enum InjectedFault {
  DANGLING_START_AT(Where.CONTAINER, "StartAt"),
  DANGLING_NEXT(Where.STATE, "Next"),
  DANGLING_DEFAULT(Where.STATE, "Default"),
  MISSPELT_FIELD(Where.STATE, null),
  MISSPELT_RULE_OR_HANDLER_FIELD(Where.ELEMENT, null),
  UNKNOWN_FIELD(Where.STATE, null),
  MISSING_START_AT(Where.CONTAINER, "StartAt"),
  MISSING_STATES(Where.CONTAINER, "States"),
  MISSING_TYPE(Where.STATE, "Type"),
  MISSING_NEXT(Where.STATE, "Next"),
  MISSING_RESOURCE(Where.STATE, "Resource"),
  NUMBER_FOR_NEXT(Where.STATE, "Next"),
  TEXT_FOR_END(Where.STATE, "End"),
  NUMBER_FOR_STATE(Where.CONTAINER, null),
  LIST_FOR_STATES(Where.CONTAINER, "States"),
  WRONG_TYPE_NAME(Where.STATE, "Type"),
  OPEN_PATH(Where.STATE, "InputPath"),
  OPEN_RESULT_PATH(Where.STATE, "ResultPath"),
  UNKNOWN_ACTION(Where.STATE, "Resource"),
  EMPTY_ERROR_EQUALS(Where.ELEMENT, "ErrorEquals"),
  EMPTY_CHOICES(Where.STATE, "Choices"),
  OPEN_EXPRESSION(Where.STATE, "Output");

  private static final Set<String> UNLIKE =
      Set.of("Comment", "End", "Label", "Cause", "Error", "Result", "Items", "Output", "Type");

  private final Where where;
  private final String field;

  InjectedFault(Where where, String field) {
    this.where = where;
    this.field = field;
  }

  /** The objects that a fault can be in. */
  enum Where {
    CONTAINER,
    STATE,
    ELEMENT
  }

  private record Site(JsonPointer pointer, Map<String, Object> object) {}

  /** Changes the definition; returns the place of the error, null if the fault fits nowhere. */
  JsonPointer inject(Map<String, Object> definition, Random random) {
    List<Site> sites = new ArrayList<>();
    collect(new Site(JsonPointer.ROOT, definition), sites);
    sites.removeIf(site -> !fits(site.object()));
    if (sites.isEmpty()) {
      return null;
    }
    Site site = sites.get(random.nextInt(sites.size()));
    return change(site.object(), site.pointer());
  }

  @SuppressWarnings("unchecked")
  private void collect(Site container, List<Site> sites) {
    if (where == Where.CONTAINER) {
      sites.add(container);
    }
    JsonPointer states = container.pointer().member("States");
    ((Map<String, Object>) container.object().get("States"))
        .forEach(
            (name, value) ->
                state(new Site(states.member(name), (Map<String, Object>) value), sites));
  }

  @SuppressWarnings("unchecked")
  private void state(Site state, List<Site> sites) {
    if (where == Where.STATE) {
      sites.add(state);
    }
    for (String name : List.of("Branches", "Retry", "Catch", "Choices")) {
      if (state.object().get(name) instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          JsonPointer pointer = state.pointer().member(name).element(i);
          Site element = new Site(pointer, (Map<String, Object>) list.get(i));
          if (name.equals("Branches")) {
            collect(element, sites);
          } else if (where == Where.ELEMENT) {
            sites.add(element);
          }
        }
      }
    }
    for (String name : List.of("ItemProcessor", "Iterator")) {
      if (state.object().get(name) instanceof Map<?, ?> processor) {
        collect(new Site(state.pointer().member(name), (Map<String, Object>) processor), sites);
      }
    }
  }

  private boolean fits(Map<String, Object> object) {
    return switch (this) {
      case UNKNOWN_FIELD -> true;
      case NUMBER_FOR_STATE -> ((Map<?, ?>) object.get("States")).size() > 1;
      case MISSPELT_FIELD, MISSPELT_RULE_OR_HANDLER_FIELD -> longField(object) != null;
      case DANGLING_START_AT, DANGLING_NEXT, DANGLING_DEFAULT ->
          object.get(field) instanceof String name && name.length() > 5;
      case OPEN_PATH, OPEN_RESULT_PATH -> object.get(field) instanceof String;
      case OPEN_EXPRESSION -> object.get(field) instanceof String text && text.startsWith("{%");
      default -> object.containsKey(field);
    };
  }

  private static String longField(Map<String, Object> object) {
    for (String name : object.keySet()) {
      if (name.length() >= 4 && !UNLIKE.contains(name)) {
        return name;
      }
    }
    return null;
  }

  private JsonPointer change(Map<String, Object> object, JsonPointer at) {
    return switch (this) {
      case DANGLING_START_AT, DANGLING_NEXT, DANGLING_DEFAULT ->
          put(object, at, object.get(field) + "x");
      case MISSPELT_FIELD, MISSPELT_RULE_OR_HANDLER_FIELD -> misspell(object, at);
      case UNKNOWN_FIELD -> {
        object.put("Zebra", 1);
        yield at;
      }
      case MISSING_START_AT, MISSING_STATES, MISSING_TYPE, MISSING_NEXT, MISSING_RESOURCE -> {
        object.remove(field);
        yield at;
      }
      case NUMBER_FOR_NEXT -> put(object, at, 5);
      case TEXT_FOR_END -> put(object, at, "true");
      case NUMBER_FOR_STATE -> breakState(object, at);
      case LIST_FOR_STATES, EMPTY_CHOICES, EMPTY_ERROR_EQUALS -> put(object, at, List.of());
      case WRONG_TYPE_NAME -> put(object, at, object.get(field) + "s");
      case OPEN_PATH, OPEN_RESULT_PATH -> put(object, at, "$.open[");
      case UNKNOWN_ACTION -> put(object, at, "arn:aws:states:::lambda:invok");
      case OPEN_EXPRESSION -> put(object, at, "{% 1 + %}");
    };
  }

  private JsonPointer put(Map<String, Object> object, JsonPointer at, Object value) {
    object.put(field, value);
    return at.member(field);
  }

  /** Swaps two letters in the middle of a field's name. */
  private static JsonPointer misspell(Map<String, Object> object, JsonPointer at) {
    String name = longField(object);
    StringBuilder wrong = new StringBuilder(name);
    int middle = name.length() / 2;
    wrong.setCharAt(middle - 1, name.charAt(middle));
    wrong.setCharAt(middle, name.charAt(middle - 1));
    Map<String, Object> renamed = new LinkedHashMap<>();
    object.forEach((key, value) -> renamed.put(key.equals(name) ? wrong.toString() : key, value));
    object.clear();
    object.putAll(renamed);
    return at;
  }

  @SuppressWarnings("unchecked")
  private static JsonPointer breakState(Map<String, Object> container, JsonPointer at) {
    Map<String, Object> states = (Map<String, Object>) container.get("States");
    String last = "";
    for (String name : states.keySet()) {
      last = name;
    }
    states.put(last, 5);
    return at.member("States").member(last);
  }
}
