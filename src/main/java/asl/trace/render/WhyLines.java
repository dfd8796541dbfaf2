package asl.trace.render;

import asl.history.Explanation;
import asl.history.Explanation.HandlerKind;
import asl.history.Explanation.HandlerTried;
import asl.history.Explanation.RuleTried;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations as lines: which rules and handlers were considered, and what came of it. */
final class WhyLines {
  private final TreeLines lines;

  WhyLines(TreeLines lines) {
    this.lines = lines;
  }

  void render(List<Explanation> explanations, String stem) {
    for (Explanation explanation : explanations) {
      if (explanation instanceof Explanation.ChoiceMade made) {
        choice(made, stem);
      } else if (explanation instanceof Explanation.ErrorHandled handled) {
        error(handled, stem);
      }
    }
  }

  private void choice(Explanation.ChoiceMade made, String stem) {
    int number = 0;
    boolean matched = false;
    for (RuleTried rule : made.rules()) {
      matched = rule.matched();
      lines.below(
          stem,
          "rule " + ++number + "  ",
          matched ? Tone.GOOD : Tone.FAINT,
          (matched ? "✓ " : "✗ ") + SafeText.line(rule.rule()) + goal(matched, rule.next()));
      for (Explanation.Operand operand : rule.operands()) {
        String value = operand.found() ? DataText.line(operand.value()) : "(not there)";
        String text = SafeText.line(operand.expression()) + " is " + value;
        lines.below(stem, "          ", Tone.HINT, text);
      }
    }
    if (!matched) {
      String next = made.next();
      String text = next == null ? "no rule matches, no Default" : "✓" + goal(true, next);
      lines.below(stem, "Default ", next == null ? Tone.BAD : Tone.GOOD, text);
    }
  }

  private void error(Explanation.ErrorHandled handled, String stem) {
    String error = VisitText.failure(handled.error(), handled.cause());
    if (handled.handlers().isEmpty()) {
      lines.below(stem, "error   ", Tone.BAD, "not handled here: " + error);
      return;
    }
    lines.below(stem, "error   ", Tone.BAD, error);
    for (HandlerTried handler : handled.handlers()) {
      String names = SafeText.line(String.join(", ", handler.errorEquals()));
      String reason = handler.reason();
      String why = reason == null ? "" : ": " + SafeText.line(reason);
      String kind = handler.kind() == HandlerKind.RETRIER ? "Retry[" : "Catch[";
      lines.below(
          stem,
          kind + handler.index() + "]  ",
          handler.matched() ? Tone.GOOD : Tone.FAINT,
          (handler.matched() ? "✓ " : "✗ ") + names + why);
    }
    lines.below(stem, "        ", Tone.WARN, answer(handled.answer()));
  }

  private static String answer(Explanation.Answer answer) {
    if (answer instanceof Explanation.Retried retried) {
      return "retry %d/%d in %s"
          .formatted(retried.retry(), retried.maxAttempts(), DurationText.of(retried.delay()));
    }
    return answer instanceof Explanation.Caught caught
        ? "caught" + goal(true, caught.next())
        : "not handled: the state fails";
  }

  private static String goal(boolean taken, @Nullable String next) {
    return taken && next != null ? " → " + SafeText.line(next) : "";
  }
}
