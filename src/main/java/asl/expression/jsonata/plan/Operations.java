package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Stringifier;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators that have two operands, and the sign of a number. */
final class Operations {
  private static final double MOST_IN_RANGE = 1e7;

  private Operations() {}

  /** An operator of two values. */
  abstract static class Binary extends Node {
    final Node left;
    final Node right;
    final String operator;
    final int offset;

    Binary(Node left, Node right, String operator, int offset) {
      this.left = left;
      this.right = right;
      this.operator = operator;
      this.offset = offset;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object x = left.evaluate(context, frame, run);
      Object y = right.evaluate(context, frame, run);
      try {
        return of(x, y, run);
      } catch (JsonataError e) {
        throw e.at(offset, operator);
      }
    }

    abstract @Nullable Object of(@Nullable Object x, @Nullable Object y, Evaluation run);
  }

  /** Calculates. */
  static final class Arithmetic extends Binary {
    private final char sign;

    Arithmetic(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
      this.sign = operator.charAt(0);
    }

    @Override
    @Nullable Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      if (x instanceof Integer a && y instanceof Integer b && (sign == '+' || sign == '-')) {
        long sum = sign == '+' ? (long) a + b : (long) a - b;
        if (sum == (int) sum) {
          return (int) sum;
        }
        return sum;
      }
      if (x != Undefined.UNDEFINED && !Numbers.isNumeric(x)) {
        throw new JsonataError("T2001", x);
      }
      if (y != Undefined.UNDEFINED && !Numbers.isNumeric(y)) {
        throw new JsonataError("T2002", y);
      }
      if (!(x instanceof Number m) || !(y instanceof Number n)) {
        return Undefined.UNDEFINED;
      }
      double a = m.doubleValue();
      double b = n.doubleValue();
      return Numbers.of(
          switch (sign) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> a / b;
            default -> a % b;
          });
    }
  }

  /** Compares the order of two numbers or two texts. */
  static final class Comparison extends Binary {
    Comparison(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
    }

    private static boolean isComparable(@Nullable Object value) {
      return value instanceof String || value instanceof Number || value == Undefined.UNDEFINED;
    }

    @Override
    Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      if (x instanceof Number a && y instanceof Number b) {
        double m = a.doubleValue();
        double n = b.doubleValue();
        return switch (operator) {
          case "<" -> m < n;
          case "<=" -> m <= n;
          case ">" -> m > n;
          default -> m >= n;
        };
      }
      if (!isComparable(x) || !isComparable(y)) {
        boolean isLeft = x instanceof String || x instanceof Number;
        throw new JsonataError("T2010", isLeft ? y : x);
      }
      if (x == Undefined.UNDEFINED || y == Undefined.UNDEFINED) {
        return Undefined.UNDEFINED;
      }
      if (!(x instanceof String a) || !(y instanceof String b)) {
        throw new JsonataError("T2009", x).with("value2", y);
      }
      int order = a.compareTo(b);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }

  /** Whether two values are equal, or not. */
  static final class Equality extends Binary {
    private final boolean wanted;

    Equality(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
      this.wanted = operator.equals("=");
    }

    @Override
    Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      if (x == Undefined.UNDEFINED || y == Undefined.UNDEFINED) {
        return false;
      }
      return Values.equal(x, y, run) == wanted;
    }
  }

  /** Whether a value is among others. */
  static final class Inclusion extends Binary {
    Inclusion(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
    }

    @Override
    Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      if (x == Undefined.UNDEFINED || y == Undefined.UNDEFINED) {
        return false;
      }
      List<?> list = JsonataList.listOf(y);
      run.work(list.size());
      for (Object element : list) {
        if (Values.same(element, x)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Joins two texts. */
  static final class Concatenation extends Binary {
    Concatenation(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
    }

    private static String text(@Nullable Object value, Evaluation run) {
      return value == Undefined.UNDEFINED ? "" : Stringifier.string(value, false, run);
    }

    @Override
    Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      String head = text(x, run);
      String tail = text(y, run);
      run.beforeText((long) head.length() + tail.length());
      return run.hold(head.concat(tail));
    }
  }

  /** The whole numbers from one to another. */
  static final class Range extends Binary {
    Range(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
    }

    private static boolean isWhole(@Nullable Object value) {
      return value instanceof Number n
          && Numbers.isFinite(n)
          && n.doubleValue() == Math.rint(n.doubleValue());
    }

    @Override
    Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      if (x != Undefined.UNDEFINED && !isWhole(x)) {
        throw new JsonataError("T2003", x);
      }
      if (y != Undefined.UNDEFINED && !isWhole(y)) {
        throw new JsonataError("T2004", y);
      }
      if (!(x instanceof Number m) || !(y instanceof Number n)) {
        return Undefined.UNDEFINED;
      }
      double first = m.doubleValue();
      double count = n.doubleValue() - first + 1;
      if (count <= 0) {
        return Undefined.UNDEFINED;
      }
      if (count > MOST_IN_RANGE) {
        throw new JsonataError("D2014", Numbers.of(count));
      }
      run.holdNumbers((long) count);
      run.work((int) count);
      JsonataList numbers = JsonataList.sequence();
      numbers.ensureCapacity((int) count);
      for (int i = 0; i < count; i++) {
        numbers.add(Numbers.of(first + i));
      }
      numbers.markCounted();
      return numbers;
    }
  }

  /** {@code and}, {@code or}. */
  static final class Logic extends Binary {
    private final boolean decides;

    Logic(Node left, Node right, String operator, int offset) {
      super(left, right, operator, offset);
      this.decides = operator.equals("or");
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return test(left.evaluate(context, frame, run)) == decides
          ? decides
          : test(right.evaluate(context, frame, run));
    }

    private boolean test(@Nullable Object value) {
      try {
        return Values.isTrue(value);
      } catch (JsonataError e) {
        throw e.at(offset, operator);
      }
    }

    @Override
    @Nullable Object of(@Nullable Object x, @Nullable Object y, Evaluation run) {
      throw new IllegalStateException("evaluated one by one");
    }
  }

  /** The negative of a number. */
  static final class Negation extends Node {
    private final Node operand;
    private final int offset;

    Negation(Node operand, int offset) {
      this.operand = operand;
      this.offset = offset;
    }

    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = operand.evaluate(context, frame, run);
      if (value == Undefined.UNDEFINED) {
        return Undefined.UNDEFINED;
      }
      if (Numbers.isNumeric(value) && value instanceof Number number) {
        return Numbers.of(-number.doubleValue());
      }
      throw new JsonataError("D1002", value).at(offset, "-");
    }
  }

  static Node of(String operator, Node left, Node right, int offset) {
    return switch (operator) {
      case "+", "-", "*", "/", "%" -> new Arithmetic(left, right, operator, offset);
      case "<", "<=", ">", ">=" -> new Comparison(left, right, operator, offset);
      case "=", "!=" -> new Equality(left, right, operator, offset);
      case "&" -> new Concatenation(left, right, operator, offset);
      case "in" -> new Inclusion(left, right, operator, offset);
      case ".." -> new Range(left, right, operator, offset);
      default -> new Logic(left, right, operator, offset);
    };
  }
}
