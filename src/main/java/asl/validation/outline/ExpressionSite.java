package asl.validation.outline;

import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.JsonataOutline;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import org.jspecify.annotations.Nullable;

/** An expression of a definition. Not for use by several threads. */
public final class ExpressionSite {
  private final StateSite state;
  private final ExpressionKind kind;
  private final String field;
  private final JsonPointer pointer;
  private final @Nullable Member member;
  private final SourceNode value;
  private final Visibility place;
  private @Nullable JsonataOutline mentions;
  private @Nullable StringOffsets offsets;

  /**
   * An expression and its place.
   *
   * @param state the state it is in
   * @param kind what it is to be
   * @param field the name of the member that holds it; in an array the array's
   * @param pointer where its value stands
   * @param member the member that holds it; null for an element of an array
   * @param value its value, a string unless the definition is wrong
   * @param place what an expression may see here
   */
  ExpressionSite(
      StateSite state,
      ExpressionKind kind,
      String field,
      JsonPointer pointer,
      @Nullable Member member,
      SourceNode value,
      Visibility place) {
    this.state = state;
    this.kind = kind;
    this.field = field;
    this.pointer = pointer;
    this.member = member;
    this.value = value;
    this.place = place;
  }

  /** What {@code $states} holds at a place beside {@code input} and {@code context}. */
  public enum Visibility {
    /** Nothing more. */
    INPUT,
    /** {@code result}: in Output and Assign of a state that has one. */
    RESULT,
    /** {@code errorOutput}: in a catcher. */
    ERROR_OUTPUT
  }

  /** The state it is in. */
  public StateSite state() {
    return state;
  }

  /** What it is to be. */
  public ExpressionKind kind() {
    return kind;
  }

  /** The name of the member that holds it; in an array the array's. */
  public String field() {
    return field;
  }

  /** Where its value stands. */
  public JsonPointer pointer() {
    return pointer;
  }

  /** The member that holds it; null for an element of an array. */
  public @Nullable Member member() {
    return member;
  }

  /** Its value, a string unless the definition is wrong. */
  public SourceNode value() {
    return value;
  }

  /** What an expression may see here. */
  public Visibility place() {
    return place;
  }

  /** What the expression mentions, if its text is one in JSONata; read once. */
  public JsonataOutline mentions() {
    JsonataOutline known = mentions;
    if (known == null) {
      known = JsonataOutline.of(JsonataLanguage.between(String.valueOf(text())));
      mentions = known;
    }
    return known;
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
    StringOffsets known = offsets;
    if (known == null) {
      known = new StringOffsets(file.text(), value);
      offsets = known;
    }
    int start = known.raw(from);
    int end = start < 0 ? -1 : known.raw(from + length);
    return end <= start ? whole() : new Place(pointer, start, end);
  }
}
