package asl.app.evaluate;

import asl.clock.WallClock;
import asl.definition.QueryLanguage;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.Scope;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.JsonataProblem;
import asl.expression.jsonata.JsonataSlip;
import asl.expression.jsonata.JsonataSyntax;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.NoMatch;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evaluates one expression after the other, each compiled anew, and says what is wrong with it. */
public final class Trial {
  private static final String FIELD = "expression";
  private static final String JSONATA_INPUT =
      "in JSONata the input is $states.input and the context object $states.context";

  private static final Pattern STATES_PATH = Pattern.compile("\\$states(?:\\.[A-Za-z_]\\w*)+");

  private final RandomSource random = new SplittableRandom()::nextLong;
  private @Nullable JsonataLanguage jsonata;

  /** Makes a trial; JSONata is loaded by the first expression that needs it. */
  public Trial() {}

  /**
   * Evaluates an expression or a template.
   *
   * @param text a JSONPath, a call of an intrinsic function, JSONata with its marks or without, or
   *     a payload template as a JSON object or array
   * @param usual the language of what may be either JSONPath or JSONata
   */
  public Evaluated evaluate(String text, QueryLanguage usual, Scope scope) {
    String given = text.strip();
    TemplateTrial template = TemplateTrial.of(given, this);
    return template == null
        ? evaluate(given, ExpressionKind.of(given, usual), scope)
        : template.evaluate(scope);
  }

  /**
   * Evaluates what is JSONata, with its marks or without. A JSON object or array is a template only
   * if it has strings in marks; else it is an expression, as it would be between marks.
   */
  public Evaluated evaluateJsonata(String text, Scope scope) {
    String given = text.strip();
    TemplateTrial template = TemplateTrial.of(given, this);
    return template == null || !template.hasJsonata()
        ? evaluate(given, ExpressionKind.JSONATA, scope)
        : template.evaluate(scope);
  }

  Evaluated evaluate(String text, ExpressionKind kind, Scope scope) {
    return switch (kind) {
      case PATH -> path(text, scope);
      case INTRINSIC -> intrinsic(text, scope);
      case JSONATA ->
          jsonata(JsonataLanguage.isExpression(text) ? JsonataLanguage.between(text) : text, scope);
    };
  }

  private Evaluated path(String text, Scope scope) {
    String misuse;
    try {
      JsonPath path = JsonPath.compile(text);
      Object value = path.find(scope);
      if (value != NoMatch.NO_MATCH) {
        return new Evaluated.Value(value);
      }
      misuse = path.misuse(scope);
    } catch (ExpressionSyntaxException e) {
      return syntax(text, e, pathHelp(text));
    }
    WrongStep wrong = WrongStep.find(text, part -> found(part, scope));
    if (wrong == null && text.endsWith(".length()")) {
      wrong = new WrongStep(text.lastIndexOf('.') + 1, pathHelp(text));
    }
    return new Evaluated.Fault(
        "States.Runtime",
        misuse == null ? "the path matches nothing" : misuse,
        text,
        wrong == null ? 0 : wrong.offset(),
        null,
        wrong == null ? null : wrong.help());
  }

  /** What fits what was probably meant. */
  private static String pathHelp(String text) {
    if (text.endsWith(".length()")) {
      String array = text.substring(0, text.length() - ".length()".length());
      return "the length of an array is States.ArrayLength(" + array + ")";
    }
    if (text.contains("[\"")) {
      return "names in brackets stand in single quotes: " + text.replace('"', '\'');
    }
    return text.lastIndexOf('[') > text.lastIndexOf(']')
        ? "a ] is missing"
        : "for calculations there is JSONata; " + JSONATA_INPUT;
  }

  private static @Nullable Object found(String path, Scope scope) {
    try {
      return JsonPath.compile(path).findElement(scope);
    } catch (ExpressionSyntaxException e) {
      return NoMatch.NO_MATCH;
    }
  }

  private Evaluated intrinsic(String text, Scope scope) {
    try {
      return new Evaluated.Value(IntrinsicCall.compile(text, random).evaluate(scope));
    } catch (ExpressionSyntaxException e) {
      return syntax(text, e, FunctionMeant.intrinsic(text, e.offset()));
    } catch (EvaluationException e) {
      return intrinsicFault(text, e, scope);
    }
  }

  /** The path that a call could not follow stands in the cause; it is looked for in the call. */
  private static Evaluated intrinsicFault(String text, EvaluationException e, Scope scope) {
    String marker = "argument for the field '";
    String cause = e.causeText();
    int start = cause.indexOf(marker);
    int end = cause.indexOf("' could not be found");
    if (start < 0 || end < 0) {
      return IntrinsicArguments.fault(text, e);
    }
    String path = cause.substring(start + marker.length(), end);
    WrongStep wrong = WrongStep.find(path, part -> found(part, scope));
    int at = Math.max(text.indexOf(path), 0);
    return new Evaluated.Fault(
        e.error(),
        "the path " + path + " matches nothing",
        text,
        wrong == null ? at : at + wrong.offset(),
        null,
        wrong == null ? null : wrong.help());
  }

  private Evaluated jsonata(String text, Scope scope) {
    List<JsonataProblem> problems = JsonataSyntax.check(text);
    if (!problems.isEmpty()) {
      JsonataProblem first = problems.get(0);
      String help =
          first.code().equals(JsonataProblem.UNSUPPORTED)
              ? JSONATA_INPUT
              : JsonataSlip.help(text, first.offset());
      return new Evaluated.Fault(null, first.message(), text, first.offset(), null, help);
    }
    try {
      return new Evaluated.Value(compiled(text).evaluate(scope));
    } catch (ExpressionSyntaxException e) {
      return syntax(text, e, null);
    } catch (EvaluationException e) {
      return jsonataFault(text, e, scope);
    }
  }

  private Evaluated jsonataFault(String text, EvaluationException e, Scope scope) {
    String marker = "' specified for the field '" + FIELD + "' ";
    int at = e.causeText().lastIndexOf(marker);
    String sentence =
        at < 0 ? e.causeText() : "the expression " + e.causeText().substring(at + marker.length());
    String function = FunctionMeant.uncalled(text);
    if (function != null) {
      return new Evaluated.Fault(e.error(), sentence, text, 0, null, function);
    }
    WrongStep wrong = e.offset() < 0 ? wrongStep(text, scope) : null;
    return new Evaluated.Fault(
        e.error(),
        sentence,
        text,
        wrong == null ? e.offset() : wrong.offset(),
        null,
        wrong == null ? FunctionMeant.jsonata(text, e.offset()) : wrong.help());
  }

  /** The step that leads nowhere, of the expression or of a path in it. */
  private @Nullable WrongStep wrongStep(String text, Scope scope) {
    Matcher paths = STATES_PATH.matcher(text);
    WrongStep whole =
        text.startsWith("$") ? WrongStep.find(text, part -> jsonataValue(part, scope)) : null;
    while (whole == null && paths.find()) {
      whole = WrongStep.find(paths.group(), part -> jsonataValue(part, scope));
      if (whole != null) {
        return new WrongStep(paths.start() + whole.offset(), whole.help());
      }
    }
    return whole;
  }

  private @Nullable Object jsonataValue(String part, Scope scope) {
    try {
      return compiled(part).evaluate(scope);
    } catch (ExpressionSyntaxException | EvaluationException e) {
      return NoMatch.NO_MATCH;
    }
  }

  private Expression compiled(String text) throws ExpressionSyntaxException {
    JsonataLanguage language = jsonata;
    if (language == null) {
      language = new JsonataLanguage(random, new WallClock()::now);
      jsonata = language;
    }
    return language.compile(text, FIELD);
  }

  private static Evaluated syntax(String text, ExpressionSyntaxException e, @Nullable String help) {
    return new Evaluated.Fault(null, String.valueOf(e.getMessage()), text, e.offset(), null, help);
  }
}
