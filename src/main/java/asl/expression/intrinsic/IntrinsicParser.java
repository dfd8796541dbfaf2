package asl.expression.intrinsic;

import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Reads a call of an intrinsic function (specification: "Intrinsic Functions"). */
final class IntrinsicParser {
  /** The most calls that one field may hold (AWS: "nest up to 10 intrinsic functions"). */
  static final int MAXIMUM_CALLS = 10;

  private final String text;
  private final RandomSource random;
  private int at;
  private int calls;
  private final List<Integer> missingCommas = new ArrayList<>();

  IntrinsicParser(String text, RandomSource random) {
    this.text = text;
    this.random = random;
  }

  /**
   * The paths that follow another one without a comma. The specification asks for one; AWS's
   * language service, and so does this reader, takes blanks.
   */
  List<Integer> missingCommas() {
    return missingCommas;
  }

  Argument.FunctionCall parse() throws ExpressionSyntaxException {
    if (!text.startsWith("States.")) {
      throw new ExpressionSyntaxException("A call begins with 'States.'", 0);
    }
    Argument.FunctionCall call = call();
    skipWhiteSpace();
    if (at < text.length()) {
      throw new ExpressionSyntaxException(
          "Nothing may follow the call, but '" + text.substring(at) + "' does", at);
    }
    return call;
  }

  private Argument.FunctionCall call() throws ExpressionSyntaxException {
    int from = at;
    if (++calls > MAXIMUM_CALLS) {
      throw new ExpressionSyntaxException(
          "At most " + MAXIMUM_CALLS + " intrinsic functions may be nested in a field", from);
    }
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || peek('.'))) {
      at++;
    }
    String name = text.substring(from, at);
    IntrinsicFunction function = IntrinsicFunctions.named(name, random);
    if (function == null) {
      throw new ExpressionSyntaxException("There is no intrinsic function '" + name + "'", from);
    }
    expect('(');
    List<Argument> arguments = arguments();
    if (!function.signature.takes(arguments.size())) {
      throw new ExpressionSyntaxException(
          name + " takes " + function.signature.count() + ", not " + arguments.size(), from);
    }
    if (function instanceof StringFunctions.Format
        && arguments.get(0) instanceof Argument.Literal literal) {
      arguments.set(0, rawTemplate(literal));
    }
    return new Argument.FunctionCall(function, List.copyOf(arguments), from);
  }

  /** The arguments up to and with the closing parenthesis. */
  private List<Argument> arguments() throws ExpressionSyntaxException {
    List<Argument> arguments = new ArrayList<>();
    skipWhiteSpace();
    if (peek(')')) {
      at++;
      return arguments;
    }
    while (true) {
      arguments.add(argument());
      skipWhiteSpace();
      if (peek(')')) {
        at++;
        return arguments;
      }
      if (peek('$') && arguments.get(arguments.size() - 1) instanceof Argument.PathArgument) {
        missingCommas.add(at);
      } else {
        expect(',');
        skipWhiteSpace();
      }
    }
  }

  private Argument argument() throws ExpressionSyntaxException {
    int from = at;
    if (peek('\'')) {
      return new Argument.Literal(string(), from);
    }
    if (peek('$')) {
      return new Argument.PathArgument(path(), from);
    }
    if (text.startsWith("States.", at)) {
      return call();
    }
    return literal(from);
  }

  private Argument literal(int from) throws ExpressionSyntaxException {
    while (at < text.length() && isWordCharacter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    Object value =
        switch (word) {
          case "null" -> null;
          case "true" -> true;
          case "false" -> false;
          default -> number(word, from);
        };
    return new Argument.Literal(value, from);
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_';
  }

  private Object number(String word, int from) throws ExpressionSyntaxException {
    Object number = NumberLiteral.read(word);
    if (number == null) {
      String found = word.isEmpty() ? describe(from) : "'" + word + "'";
      throw new ExpressionSyntaxException(
          "An argument (a string in single quotes, a number, true, false, null, a path or a call) is"
              + " expected, but "
              + found
              + " was found",
          from);
    }
    return number;
  }

  /** A string in single quotes, its escapes kept where {@code States.Format} needs them. */
  private String string() throws ExpressionSyntaxException {
    int from = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !peek('\'')) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
        if (at == text.length() || !StringFunctions.Format.isEscapable(text.charAt(at))) {
          throw new ExpressionSyntaxException(
              "A backslash stands only before ', {, } or another backslash", at - 1);
        }
        c = text.charAt(at);
      }
      value.append(c);
      at++;
    }
    if (at == text.length()) {
      throw new ExpressionSyntaxException("The string has no closing quote", from);
    }
    at++;
    return value.toString();
  }

  /** The first argument of {@code States.Format} as written, so that it can tell escaped braces. */
  private Argument rawTemplate(Argument.Literal literal) {
    if (!(literal.value() instanceof String)) {
      return literal;
    }
    int to = literal.offset() + 1;
    while (text.charAt(to) != '\'') {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    return new Argument.Literal(text.substring(literal.offset() + 1, to), literal.offset());
  }

  private JsonPath path() throws ExpressionSyntaxException {
    int from = at;
    at = PathExtent.end(text, from);
    try {
      return JsonPath.compile(text.substring(from, at).stripTrailing());
    } catch (ExpressionSyntaxException e) {
      throw new ExpressionSyntaxException(
          String.valueOf(e.getMessage()), from + Math.max(e.offset(), 0));
    }
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void expect(char c) throws ExpressionSyntaxException {
    if (!peek(c)) {
      String expected = c == ',' ? "',' or ')'" : "'" + c + "'";
      throw new ExpressionSyntaxException(
          expected + " is expected, but " + describe(at) + " was found", at);
    }
    at++;
  }

  private String describe(int offset) {
    return offset < text.length() ? "'" + text.charAt(offset) + "'" : "the end";
  }

  private void skipWhiteSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
