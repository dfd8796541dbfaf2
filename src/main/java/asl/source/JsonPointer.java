package asl.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a JSON document (RFC 6901). AWS prints the same form as the {@code
 * location} of a validation diagnostic, the root as {@code /}.
 *
 * @param parent the pointer of the value around it; null for the root
 * @param token the member name or array index; empty for the root
 */
public record JsonPointer(@Nullable JsonPointer parent, String token) {
  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(null, "");

  /** The pointer of a member. */
  public JsonPointer member(String name) {
    return new JsonPointer(this, name);
  }

  /** The pointer of an array element, from 0. */
  public JsonPointer element(int index) {
    return new JsonPointer(this, Integer.toString(index));
  }

  /** The unescaped tokens from the root to here. */
  public List<String> tokens() {
    Deque<String> tokens = new ArrayDeque<>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      tokens.addFirst(at.token);
    }
    return List.copyOf(tokens);
  }

  /** AWS's form of a location: {@code /} for the root, else the RFC 6901 text. */
  public String location() {
    return parent == null ? "/" : toString();
  }

  /** The RFC 6901 text; empty for the root. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String token : tokens()) {
      text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
