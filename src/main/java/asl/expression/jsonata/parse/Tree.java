package asl.expression.jsonata.parse;

import asl.expression.jsonata.value.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression. Which of the fields a part has depends on its kind; what it has not is
 * null, empty or false. The parser fills them, everybody else reads them.
 */
public final class Tree {
  /** What it is. */
  public Kind kind;

  /** Where its token begins, in characters from 0. */
  public final int offset;

  /** An operator, a name, a variable's name, or the text of a regular expression. */
  public String text = "";

  /** What a literal is worth; the flags of a regular expression. */
  public @Nullable Object value;

  /** The left operand, the procedure of a call, a condition, the pattern of a transform. */
  public @Nullable Tree left;

  /** The right operand, a value bound, a body, what follows a condition, an update. */
  public @Nullable Tree right;

  /** What else follows a condition; what a transform deletes. */
  public @Nullable Tree other;

  /** The steps of a path, the parts of a block or array, the arguments of a call, sort terms. */
  public List<Tree> parts = new ArrayList<>(2);

  /** The members of an object: name, value, name, value … */
  public List<Tree> members = List.of();

  /** Filters applied to the value of what is no step of a path. */
  public List<Tree> predicates = List.of();

  /** Filters, and index bindings ({@link Kind#INDEX}), of a step of a path. */
  public List<Tree> stages = List.of();

  /** The object that groups the value; null if none does. */
  public @Nullable Tree group;

  /** The variable that {@code @} binds to each value of a step. */
  public @Nullable String focus;

  /** The variable that {@code #} binds to the place of each value of a step. */
  public @Nullable String index;

  /** What a parent operator refers to; of a step, where what it was taken from is kept. */
  public @Nullable Slot slot;

  /** Where in the text {@link #focus} stands. */
  public int focusOffset = -1;

  /** Where in the text {@link #index} stands. */
  public int indexOffset = -1;

  /** A function's parameters and the variables bound in a function, block or whole expression. */
  public List<String> names = List.of();

  /** How many of {@link #names} are parameters. */
  public int parameters;

  /** A function's signature; null if it has none. */
  public @Nullable Signature signature;

  /** Whether the value stays an array even if it has one element. */
  public boolean keepArray;

  /** Whether a path has a step that keeps its value an array. */
  public boolean keepSingleton;

  /** Whether an array constructor is the first or last step of a path. */
  public boolean constructs;

  /** Whether a step binds variables for the steps behind it. */
  public boolean tuple;

  /** Whether a sort term sorts downwards. */
  public boolean descending;

  /** The parent operators inside that look for their step further to the left. */
  @Nullable List<Slot> seeking;

  /** Whether it is one name or variable as written, apart from filters. */
  boolean plain;

  /**
   * Whether it is a variable to which {@code @} binds, so that {@code []} keeps the step's array.
   */
  boolean focused;

  Tree(Kind kind, int offset) {
    this.kind = kind;
    this.offset = offset;
  }

  Tree(Kind kind, Token token) {
    this(kind, token.offset());
    this.text = token.text();
  }

  /** The kinds of parts. */
  public enum Kind {
    LITERAL,
    TEXT,
    NAME,
    VARIABLE,
    WILDCARD,
    DESCENDANTS,
    PARENT,
    REGEX,
    PATH,
    SORT,
    BINARY,
    NEGATION,
    ARRAY,
    OBJECT,
    CONDITION,
    BLOCK,
    BINDING,
    CALL,
    PARTIAL,
    PLACEHOLDER,
    APPLICATION,
    LAMBDA,
    TAIL_CALL,
    TRANSFORM,
    INDEX
  }

  /** The last of its parts. */
  Tree last() {
    return parts.get(parts.size() - 1);
  }

  /** What filters and bindings are added to: the last step of a path, or the part itself. */
  Tree step() {
    return kind == Kind.PATH ? last() : this;
  }

  boolean isName(String name) {
    return kind == Kind.PATH
        && plain
        && parts.get(0).stages.isEmpty()
        && parts.get(0).text.equals(name);
  }
}
