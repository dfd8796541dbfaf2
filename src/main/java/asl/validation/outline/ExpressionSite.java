package asl.validation.outline;

import asl.source.JsonPointer;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a definition.
 *
 * @param state the state it is in
 * @param kind what it is to be
 * @param field the name of the member that holds it; in an array the array's
 * @param pointer where its value stands
 * @param member the member that holds it; null for an element of an array
 * @param value its value, a string unless the definition is wrong
 * @param place what an expression may see here
 */
public record ExpressionSite(
    StateSite state,
    ExpressionKind kind,
    String field,
    JsonPointer pointer,
    @Nullable Member member,
    SourceNode value,
    Visibility place) {

  /** What {@code $states} holds at a place beside {@code input} and {@code context}. */
  public enum Visibility {
    /** Nothing more. */
    INPUT,
    /** {@code result}: in Output and Assign of a state that has one. */
    RESULT,
    /** {@code errorOutput}: in a catcher. */
    ERROR_OUTPUT
  }

  /** The text; null where the value is no string. */
  public @Nullable String text() {
    return value.toValue() instanceof String text ? text : null;
  }

  /** The value as a whole. */
  public Place whole() {
    return Place.value(pointer, value);
  }

  /**
   * A stretch of the text.
   *
   * @param file the text of the definition
   * @param from characters of the value before it; negative where not known
   * @param length its characters
   */
  public Place part(SourceFile file, int from, int length) {
    int start = StringOffsets.raw(file.text(), value, from);
    int end = start < 0 ? -1 : StringOffsets.raw(file.text(), value, from + length);
    return end <= start ? whole() : new Place(pointer, start, end);
  }
}
