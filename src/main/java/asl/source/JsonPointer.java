package asl.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a JSON document (RFC 6901). AWS prints nearly the same form as the {@code
 * location} of a validation diagnostic: the root as {@code /}, an element as {@code Choices[0]},
 * and a name as it is, with whatever slashes it has.
 *
 * @param parent the pointer of the value around it; null for the root
 * @param token the member name or array index; empty for the root
 * @param isElement whether the token is an array index
 */
public record JsonPointer(@Nullable JsonPointer parent, String token, boolean isElement) {
  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(null, "", false);

  /** The pointer of a member. */
  public JsonPointer member(String name) {
    return new JsonPointer(this, name, false);
  }

  /** The pointer of an array element, from 0. */
  public JsonPointer element(int index) {
    return new JsonPointer(this, Integer.toString(index), true);
  }

  /** The unescaped tokens from the root to here. */
  public List<String> tokens() {
    Deque<String> tokens = new ArrayDeque<>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      tokens.addFirst(at.token);
    }
    return List.copyOf(tokens);
  }

  /** AWS's form of a location: {@code /} for the root, {@code /States/Pick/Choices[0]/Next}. */
  public String location() {
    return parent == null ? "/" : text(true);
  }

  /** The RFC 6901 text; empty for the root. */
  @Override
  public String toString() {
    return text(false);
  }

  private String text(boolean brackets) {
    Deque<JsonPointer> path = new ArrayDeque<>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      path.addFirst(at);
    }
    StringBuilder text = new StringBuilder();
    for (JsonPointer at : path) {
      if (brackets && at.isElement) {
        text.append('[').append(at.token).append(']');
      } else if (brackets) {
        text.append('/').append(at.token);
      } else {
        text.append('/').append(at.token.replace("~", "~0").replace("/", "~1"));
      }
    }
    return text.toString();
  }

  // Written out, because a record's own are spun at run time, which costs every start 30 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonPointer pointer
        && token.equals(pointer.token)
        && Objects.equals(parent, pointer.parent);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(parent) + token.hashCode();
  }
}
