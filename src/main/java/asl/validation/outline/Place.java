package asl.validation.outline;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;

/**
 * Where a fault is: its location as AWS would give it, and the stretch of text to underline.
 *
 * @param location the value concerned
 * @param start the offset of the first character to underline
 * @param end the offset behind the last one
 */
public record Place(JsonPointer location, int start, int end) {
  /** The key of a member. */
  public static Place key(JsonPointer location, Member member) {
    return new Place(location, member.nameStart(), member.nameEnd());
  }

  /** A scalar value as a whole; of an object or array its opening bracket. */
  public static Place value(JsonPointer location, SourceNode node) {
    int end = node instanceof ScalarNode ? node.end() : Math.min(node.start() + 1, node.end());
    return new Place(location, node.start(), end);
  }

  /** A scalar member's value, else the member's key. */
  public static Place member(JsonPointer location, Member member) {
    return member.value() instanceof ScalarNode && member.value().end() > member.value().start()
        ? value(location, member.value())
        : key(location, member);
  }

  /** The same text with another location. */
  public Place locatedAt(JsonPointer other) {
    return new Place(other, start, end);
  }
}
