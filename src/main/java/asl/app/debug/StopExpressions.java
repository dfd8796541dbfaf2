package asl.app.debug;

import asl.app.evaluate.Evaluated;
import asl.app.evaluate.FaultText;
import asl.app.evaluate.Trial;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** Evaluates what the user types in the language of the state at hand. */
final class StopExpressions {
  private final Trial trial = new Trial();

  /** The value of an expression. */
  Evaluated.Value evaluate(String expression, Stop stop) throws CommandFault {
    Evaluated evaluated =
        trial.evaluate(expression, stop.point().state().queryLanguage(), stop.scope());
    if (evaluated instanceof Evaluated.Value value) {
      return value;
    }
    Evaluated.Fault fault = (Evaluated.Fault) evaluated;
    StringBuilder text = new StringBuilder(FaultText.sentence(fault));
    FaultText.lines(fault).forEach(line -> text.append('\n').append(line));
    throw new CommandFault(text.toString());
  }

  /** A value as JSON text gives it, or else as an expression does. */
  @Nullable Object value(String text, Stop stop) throws CommandFault {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      return evaluate(text, stop).value();
    }
  }
}
