package asl.expression.jsonata.value;

import asl.expression.EvaluationInterrupted;
import asl.expression.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of an expression: what it sees, and how much of what it may use it has used. All
 * bounds are counted, never felt, so that an expression ends alike on every machine.
 *
 * <p>AWS's bound of memory lies between what was accepted and what was refused there: a range of
 * 873,782 numbers and not one of 873,783, {@code $range} up to 360,145, where the list of its
 * numbers would grow, and texts of 2^22 characters. Counted are 24 bytes for a number made, two for
 * a character, eight for a place in a list, whose room grows by half, and what any evaluation
 * needs. What a function has used is given back when it returns, but for its result.
 */
public final class Evaluation {
  /** So many nodes of the expression may be evaluated inside one another. */
  public static final int DEEPEST = 100;

  /** The most characters that a text may have. */
  public static final int LONGEST_TEXT = 1 << 22;

  /** So deep may a value be nested that is looked through. */
  public static final int DEEPEST_VALUE = 200;

  private static final int MOST_STEPS = 10_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 4_096;
  private static final long MEMORY = 20L << 20;
  private static final long ANY_EVALUATION = 744;
  private static final long NUMBER = 24;
  private static final long PLACE = 8;
  private static final long CHARACTER = 2;
  private static final long OBJECT = 48;
  private static final long MEMBER = 48;
  private static final long WORTH_MEASURING = 1 << 20;
  private static final int MOST_VALUES = 1 << 20;
  private static final int MOST_CHOICES = 1 << 22;

  private final Scope scope;
  private final @Nullable Object document;
  private int depth;
  private int calls;
  private int steps;
  private int nextLook = STEPS_BETWEEN_LOOKS;
  private long held = ANY_EVALUATION;

  /**
   * Begins an evaluation.
   *
   * @param scope what the expression can see, and whether it is to be given up
   * @param document what {@code $$} stands for; undefined in Step Functions
   */
  public Evaluation(Scope scope, @Nullable Object document) {
    this.scope = scope;
    this.document = document;
  }

  /** What the expression can see. */
  public Scope scope() {
    return scope;
  }

  /** What {@code $$} stands for. */
  public @Nullable Object document() {
    return document;
  }

  /** A node of the expression begins to be evaluated. */
  public void enter() {
    if (++depth > DEEPEST) {
      throw tooDeep();
    }
    step();
  }

  /** A node that evaluates no others is evaluated. */
  public void leaf() {
    if (depth >= DEEPEST) {
      throw tooDeep();
    }
    step();
  }

  /** A node has been evaluated. */
  public void exit() {
    depth--;
  }

  /**
   * A function begins to be called by another one that is not an expression's: such calls are no
   * deeper in the expression, and yet inside one another.
   */
  void enterCall() {
    if (++calls > DEEPEST) {
      throw tooDeep();
    }
  }

  void exitCall() {
    calls--;
  }

  private void step() {
    if (++steps > nextLook) {
      look();
    }
  }

  /** Counts work that a function does by itself, in elements or characters it looks at. */
  public void work(int count) {
    steps += (count >> 3) + 1;
    if (steps > nextLook || steps < 0) {
      look();
    }
  }

  /** Counts work that grows with the square of a length. */
  public void workSquared(int length) {
    long squared = (long) length * length;
    steps = (int) Math.min(Integer.MAX_VALUE, steps + (squared >> 6) + 1);
    if (steps > nextLook || steps < 0) {
      look();
    }
  }

  private void look() {
    if (steps > MOST_STEPS || steps < 0) {
      throw bound("Expression evaluation timeout: Check for infinite loop");
    }
    if (scope.isInterrupted()) {
      throw new EvaluationInterrupted();
    }
    nextLook = steps + STEPS_BETWEEN_LOOKS;
  }

  /** What is held so far, to be handed to {@link #settle}. */
  public long held() {
    return held;
  }

  /**
   * A function returns, or goes on as another: what it has used since is free again, but for its
   * result or the arguments. A function that it gives holds all that it could see.
   */
  public void settle(long before, @Nullable Object result) {
    long used = held - before;
    if (used > WORTH_MEASURING && !(result instanceof FunctionValue)) {
      held = before + Math.min(used, size(result, used, 0));
    }
  }

  /** A number of new numbers. */
  public void holdNumbers(long count) {
    hold(count * NUMBER);
  }

  /** A list that was made with so many places. */
  public void holdPlaces(long count) {
    hold(count * PLACE);
  }

  /** An object that was made with so many members. */
  public void holdMembers(long count) {
    hold(OBJECT + count * MEMBER);
  }

  /** A new text. */
  public String hold(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw tooLarge();
    }
    hold(text.length() * CHARACTER);
    return text;
  }

  /** A text that is about to be made of so many characters. */
  public void beforeText(long length) {
    if (length > LONGEST_TEXT) {
      throw tooLarge();
    }
    work((int) length);
  }

  /** A search is about to remember so many places that it may go back to. */
  public void beforeChoices(int count) {
    if (count > MOST_CHOICES) {
      throw tooLarge();
    }
    work(count);
  }

  /** Adds to a list, whose room grows by half where it is full. */
  public void add(JsonataList list, @Nullable Object element) {
    list.add(element);
    long places = list.newPlaces();
    if (places > 0) {
      hold(places * PLACE);
    }
  }

  /** Adds many to a list. */
  public void addAll(JsonataList list, List<?> elements) {
    list.addAll(elements);
    work(elements.size());
    hold(list.newPlacesAtOnce() * PLACE);
  }

  private void hold(long bytes) {
    held += bytes;
    if (held > MEMORY) {
      throw tooLarge();
    }
  }

  /**
   * Refuses a result that would be too large as a tree. A value may be held at many places, so that
   * little memory holds what no JSON text does.
   */
  public static void checkResult(@Nullable Object result) {
    if (values(result, MOST_VALUES, 0) > MOST_VALUES) {
      throw tooLarge();
    }
  }

  /** How many values there are in what the evaluation has made, up to a few more than the most. */
  private static int values(@Nullable Object value, int most, int depth) {
    int count = 1;
    if (value instanceof JsonataList list) {
      checkNesting(depth);
      for (int i = 0; i < list.size() && count <= most; i++) {
        count += values(list.get(i), most - count, depth + 1);
      }
    } else if (value instanceof ObjectValue object && !object.isPlain()) {
      checkNesting(depth);
      for (Object member : object.values()) {
        if (count > most) {
          break;
        }
        count += values(member, most - count, depth + 1);
      }
    }
    return count;
  }

  private static long size(@Nullable Object value, long most, int depth) {
    if (value instanceof String text) {
      return text.length() * CHARACTER;
    }
    if (value instanceof List<?> list) {
      long size = list.size() * PLACE;
      for (int i = 0; i < list.size() && size < most && depth < DEEPEST_VALUE; i++) {
        size += size(list.get(i), most - size, depth + 1);
      }
      return size;
    }
    if (value instanceof Object[] values) {
      long size = 0;
      for (int i = 0; i < values.length && size < most; i++) {
        size += size(values[i], most - size, depth + 1);
      }
      return size;
    }
    if (value instanceof Map<?, ?> map) {
      long size = OBJECT + map.size() * MEMBER;
      for (Object member : map.values()) {
        if (size >= most || depth >= DEEPEST_VALUE) {
          break;
        }
        size += size(member, most - size, depth + 1);
      }
      return size;
    }
    return value instanceof Number ? NUMBER : 0;
  }

  /** The error of a value that is nested too deeply to be looked through. */
  public static void checkNesting(int depth) {
    if (depth > DEEPEST_VALUE) {
      throw tooDeep();
    }
  }

  private static JsonataError tooDeep() {
    return bound(
        "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as"
            + " tail-recursive");
  }

  private static JsonataError tooLarge() {
    return bound("Expression evaluation memory limit exceeded: Check for excessive memory usage");
  }

  private static JsonataError bound(String sentence) {
    return JsonataError.saying(JsonataError.BOUND, sentence);
  }
}
