package asl.app.evaluate;

import asl.expression.EvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of a call of an intrinsic function that does not take its arguments what it takes. */
final class IntrinsicArguments {
  private static final Pattern NAME = Pattern.compile("States\\.[A-Za-z0-9]+");

  private IntrinsicArguments() {}

  /** The fault, with the place of the call that the cause names. */
  static Evaluated.Fault fault(String text, EvaluationException e) {
    Matcher named = NAME.matcher(e.causeText());
    String name = named.find() ? named.group() : null;
    int at = name == null ? -1 : text.indexOf(name + "(");
    FunctionHints.Hint hint = name == null ? null : FunctionHints.of(name);
    String help = hint == null ? null : "it is called as " + hint.call();
    return new Evaluated.Fault(e.error(), e.causeText(), text, at, null, help);
  }
}
