package asl.app.evaluate;

import asl.expression.EvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells of a call of an intrinsic function that does not take its arguments what it takes. */
final class IntrinsicArguments {
  private static final Pattern NAME = Pattern.compile("States\\.[A-Za-z0-9]+");

  private IntrinsicArguments() {}

  /** The fault, with the place of the call that the cause names. */
  static Evaluated.Fault fault(String text, EvaluationException e) {
    Matcher named = NAME.matcher(e.causeText());
    String name = named.find() ? named.group() : null;
    int at = name == null ? -1 : text.indexOf(name + "(");
    return new Evaluated.Fault(e.error(), e.causeText(), text, at, null, help(name));
  }

  private static @Nullable String help(@Nullable String name) {
    for (FunctionHints.Hint hint : FunctionHints.all()) {
      if (hint.name().equals(name)) {
        return "it is called as " + hint.name() + hint.arguments();
      }
    }
    return null;
  }
}
