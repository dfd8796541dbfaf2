package asl.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source text as read: its tree of nodes and the faults found on the way.
 *
 * @param file the text
 * @param root the tree; null where nothing could be read
 * @param problems in the order of the text
 */
public record SourceDocument(
    SourceFile file, @Nullable SourceNode root, List<SourceProblem> problems) {
  /** How many objects and arrays may stand in one another. */
  public static final int MAX_DEPTH = 500;

  /** Whether the text has no value at all, only blanks and comments; that is a problem, too. */
  public boolean isEmpty() {
    return root == null && problems.size() == 1 && problems.get(0).isOfEmptyText();
  }

  /**
   * The range of the value at the pointer; of the deepest value on the way to it that exists, if it
   * does not.
   */
  public Range valueRange(JsonPointer pointer) {
    SourceNode node = nearest(pointer);
    return node == null ? file.range(0, 0) : file.range(node.start(), node.end());
  }

  /** The range of the key of the member at the pointer; of its value where it has no key. */
  public Range keyRange(JsonPointer pointer) {
    JsonPointer parent = pointer.parent();
    if (parent != null && find(parent) instanceof SourceNode.ObjectNode object) {
      SourceNode.Member member = object.member(pointer.token());
      if (member != null) {
        return file.range(member.nameStart(), member.nameEnd());
      }
    }
    return valueRange(pointer);
  }

  /** The node at the pointer; null if there is none. */
  public @Nullable SourceNode find(JsonPointer pointer) {
    SourceNode node = root;
    for (String token : pointer.tokens()) {
      node = node == null ? null : child(node, token);
    }
    return node;
  }

  private @Nullable SourceNode nearest(JsonPointer pointer) {
    SourceNode node = root;
    for (String token : pointer.tokens()) {
      SourceNode child = node == null ? null : child(node, token);
      if (child == null) {
        return node;
      }
      node = child;
    }
    return node;
  }

  private static @Nullable SourceNode child(SourceNode node, String token) {
    if (node instanceof SourceNode.ObjectNode object) {
      return object.get(token);
    }
    if (node instanceof SourceNode.ArrayNode array) {
      int index = arrayIndex(token);
      return index >= 0 && index < array.elements().size() ? array.elements().get(index) : null;
    }
    return null;
  }

  private static int arrayIndex(String token) {
    try {
      return Integer.parseInt(token);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
