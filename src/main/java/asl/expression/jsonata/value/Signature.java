package asl.expression.jsonata.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function's signature, such as {@code <s-n?:s>}: which types of arguments it takes, which of
 * them may be left out, and which are the context then.
 */
public final class Signature {
  private static final String ANY = "asnblfom";

  private final List<Parameter> parameters;

  private Signature(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /**
   * A parameter.
   *
   * @param types the letters of the types it takes
   * @param array whether what is no array becomes one
   * @param subtype the type of an array's elements; null if any
   * @param count how many arguments it takes
   * @param context whether the context takes its place where it is left out
   */
  private record Parameter(
      String types, boolean array, @Nullable String subtype, Count count, boolean context) {
    boolean takes(char symbol) {
      return types.indexOf(symbol) >= 0;
    }
  }

  private enum Count {
    ONE,
    OPTIONAL,
    SEVERAL
  }

  /** Reads a signature; an error of JSONata's if it is none. */
  public static Signature parse(String text) {
    List<Parameter> parameters = new ArrayList<>();
    int i = 1;
    while (i < text.length() && text.charAt(i) != ':') {
      char c = text.charAt(i);
      int last = parameters.size() - 1;
      switch (c) {
        case 's', 'n', 'b', 'l', 'o' -> parameters.add(parameter(c + "m", false));
        case 'a' -> parameters.add(parameter(ANY, true));
        case 'f' -> parameters.add(parameter("f", false));
        case 'j' -> parameters.add(parameter("asnblom", false));
        case 'x' -> parameters.add(parameter(ANY, false));
        case '-' -> parameters.set(last, with(parameters.get(last), Count.OPTIONAL, true));
        case '?' -> parameters.set(last, with(parameters.get(last), Count.OPTIONAL, false));
        case '+' -> parameters.set(last, with(parameters.get(last), Count.SEVERAL, false));
        case '(' -> {
          int end = closing(text, i, '(', ')');
          String choice = text.substring(i + 1, end);
          if (choice.indexOf('<') >= 0) {
            throw new JsonataError("S0402", choice);
          }
          parameters.add(parameter(choice + "m", false));
          i = end;
        }
        case '<' -> {
          int end = closing(text, i, '<', '>');
          Parameter before = parameters.get(last);
          if (!before.array && !before.types.equals("f")) {
            throw new JsonataError("S0401", before.types.substring(0, 1));
          }
          parameters.set(
              last,
              new Parameter(
                  before.types,
                  before.array,
                  text.substring(i + 1, end),
                  before.count,
                  before.context));
          i = end;
        }
        default -> {}
      }
      i++;
    }
    return new Signature(parameters);
  }

  private static Parameter parameter(String types, boolean array) {
    return new Parameter(types, array, null, Count.ONE, false);
  }

  private static Parameter with(Parameter p, Count count, boolean context) {
    return new Parameter(p.types, p.array, p.subtype, count, p.context || context);
  }

  private static int closing(String text, int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** What the function is to be given for the arguments of a call. */
  public @Nullable Object[] arguments(@Nullable Object[] given, @Nullable Object context) {
    int[] taken = new int[parameters.size()];
    if (!match(given, 0, 0, taken, parameters.size(), true)) {
      throw mismatch(given, taken);
    }
    List<@Nullable Object> arguments = new ArrayList<>(parameters.size());
    int next = 0;
    for (int i = 0; i < taken.length; i++) {
      Parameter parameter = parameters.get(i);
      if (taken[i] == 0) {
        if (!parameter.context) {
          arguments.add(next < given.length ? given[next] : Undefined.UNDEFINED);
          next++;
        } else if (parameter.takes(Values.symbol(context))) {
          arguments.add(context);
        } else {
          throw new JsonataError("T0411", context).with("index", next + 1);
        }
      }
      for (int j = 0; j < taken[i]; j++) {
        Object value = next < given.length ? given[next] : Undefined.UNDEFINED;
        arguments.add(argument(parameter, value, next));
        next++;
      }
    }
    return arguments.toArray();
  }

  private static @Nullable Object argument(Parameter parameter, @Nullable Object value, int index) {
    if (!parameter.array || value == Undefined.UNDEFINED) {
      return value;
    }
    boolean isList = value instanceof List;
    String subtype = parameter.subtype;
    if (subtype != null && !isArrayOf(subtype, value)) {
      throw new JsonataError("T0412", value)
          .with("index", index + 1)
          .with("type", elements(subtype));
    }
    if (isList) {
      return value;
    }
    JsonataList single = new JsonataList(1);
    single.add(value);
    return single;
  }

  private static boolean isArrayOf(String subtype, @Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return subtype.length() == 1 && subtype.charAt(0) == Values.symbol(value);
    }
    for (Object element : list) {
      if (Values.symbol(element) != subtype.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  private static String elements(String subtype) {
    return switch (subtype.charAt(0)) {
      case 'a' -> "arrays";
      case 'b' -> "booleans";
      case 'f' -> "functions";
      case 'n' -> "numbers";
      case 'o' -> "objects";
      case 's' -> "strings";
      default -> "values";
    };
  }

  /** Gives as many arguments to each parameter as it can take so that the others still fit. */
  private boolean match(
      @Nullable Object[] given, int from, int parameter, int[] taken, int end, boolean whole) {
    if (parameter == end) {
      return !whole || from == given.length;
    }
    Parameter p = parameters.get(parameter);
    int least = p.count == Count.OPTIONAL ? 0 : 1;
    int most = p.count == Count.SEVERAL ? given.length - from : 1;
    int fitting = 0;
    while (fitting < most
        && from + fitting < given.length
        && p.takes(Values.symbol(given[from + fitting]))) {
      fitting++;
    }
    for (int count = fitting; count >= least; count--) {
      taken[parameter] = count;
      if (match(given, from + count, parameter + 1, taken, end, whole)) {
        return true;
      }
    }
    return false;
  }

  /** The error of the argument up to which the parameters fit. */
  private JsonataError mismatch(@Nullable Object[] given, int[] taken) {
    int good = 0;
    for (int end = 1; end <= parameters.size(); end++) {
      if (!match(given, 0, 0, taken, end, false)) {
        break;
      }
      good = 0;
      for (int i = 0; i < end; i++) {
        good += taken[i];
      }
    }
    Object value = good < given.length ? given[good] : Undefined.UNDEFINED;
    return new JsonataError("T0410", value).with("index", good + 1);
  }
}
