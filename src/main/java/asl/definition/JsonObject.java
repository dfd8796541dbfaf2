package asl.definition;

import asl.source.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the definition while it is read: its members by the type that a field must have. A
 * member of another type counts as absent, because saying so is the validator's part.
 *
 * @param members the members
 * @param pointer where it stands
 */
record JsonObject(Map<String, @Nullable Object> members, JsonPointer pointer) {
  /** The object that a value is; null for a value of another type. */
  @SuppressWarnings("unchecked") // maps in JSON values have string keys
  static @Nullable JsonObject of(@Nullable Object value, JsonPointer pointer) {
    return value instanceof Map<?, ?> map
        ? new JsonObject((Map<String, @Nullable Object>) map, pointer)
        : null;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  @Nullable Object get(String name) {
    return members.get(name);
  }

  @Nullable String text(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  @Nullable Number number(String name) {
    return members.get(name) instanceof Number number ? number : null;
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** The member of that name as an object of its own. */
  @Nullable JsonObject object(String name) {
    return of(members.get(name), pointer.member(name));
  }

  /** The first of the fields that is there. */
  @Nullable FieldValue field(String... names) {
    for (String name : names) {
      Object value = members.get(name);
      if (value != null || members.containsKey(name)) {
        return new FieldValue(name, value);
      }
    }
    return null;
  }

  /** The strings of an array; others are passed over. */
  @Nullable List<String> texts(String name) {
    if (!(members.get(name) instanceof List<?> elements)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Object element : elements) {
      if (element instanceof String text) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** The objects of an array; others are passed over. */
  List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (members.get(name) instanceof List<?> elements) {
      JsonPointer at = pointer.member(name);
      for (int i = 0; i < elements.size(); i++) {
        JsonObject object = of(elements.get(i), at.element(i));
        if (object != null) {
          objects.add(object);
        }
      }
    }
    return objects;
  }
}
