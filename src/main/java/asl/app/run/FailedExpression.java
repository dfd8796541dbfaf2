package asl.app.run;

import asl.app.evaluate.Evaluated;
import asl.app.evaluate.Trial;
import asl.definition.QueryLanguage;
import asl.definition.StateMachine;
import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.report.CheckedFile;
import asl.engine.FailedEvaluation;
import asl.expression.EvaluationException;
import asl.expression.jsonata.JsonataLanguage;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of an expression that ended an execution. AWS's words name neither the line nor
 * what the input has instead, so the expressions of the state are tried once more over the values
 * that they saw.
 */
final class FailedExpression {
  private static final String FIELD = "' specified for the field '";

  private final FailedEvaluation failed;
  private final String cause;
  private final Trial trial = new Trial();

  /** An expression that may be the one. */
  private record Candidate(
      ExpressionSite site, String text, Evaluated.@Nullable Fault fault, int likelihood) {}

  private FailedExpression(FailedEvaluation failed) {
    this.failed = failed;
    this.cause = failed.failure().causeText();
  }

  /** The place of the expression with what can be said of it; null if it is not found. */
  static @Nullable CheckedFile find(
      SourceDocument document, StateMachine machine, FailedEvaluation failed) {
    FailedExpression search = new FailedExpression(failed);
    DefinitionOutline outline = DefinitionOutline.of(document, machine, false, null);
    Candidate best = null;
    for (ExpressionSite site : outline.expressions()) {
      if (site.state().name().equals(failed.state())) {
        Candidate candidate = search.candidate(site);
        if (candidate != null && (best == null || candidate.likelihood() > best.likelihood())) {
          best = candidate;
        }
      }
    }
    if (best == null) {
      return null;
    }
    SourceFile file = document.file();
    return new CheckedFile(file.name(), List.of(search.diagnostic(best, file)));
  }

  private @Nullable Candidate candidate(ExpressionSite site) {
    String written = site.text();
    if (written == null || site.kind() == ExpressionKind.LITERAL) {
      return null;
    }
    boolean jsonata = site.kind() == ExpressionKind.JSONATA;
    String text = jsonata ? JsonataLanguage.between(written) : written;
    boolean named = cause.contains("'" + text + "'");
    if (jsonata ? !named : !(text.startsWith("$") || text.startsWith("States."))) {
      return null;
    }
    Evaluated evaluated =
        jsonata
            ? trial.evaluateJsonata(text, failed.scope())
            : trial.evaluate(text, QueryLanguage.JSONPATH, failed.scope());
    Evaluated.Fault fault = evaluated instanceof Evaluated.Fault found ? found : null;
    if (fault == null && !named) {
      return null;
    }
    int likelihood = (isInField(site) ? 4 : 0) + (named ? 2 : 0) + (fault == null ? 0 : 1);
    return new Candidate(site, text, fault, likelihood);
  }

  /** Whether it stands in the field that the error names. */
  private boolean isInField(ExpressionSite site) {
    List<String> tokens = site.pointer().tokens();
    List<String> inState = tokens.subList(site.state().pointer().tokens().size(), tokens.size());
    String path = String.join("/", inState);
    return path.equals(failed.failure().location())
        || cause.contains(FIELD + path + "'")
        || cause.contains(FIELD + site.field() + "'");
  }

  private Diagnostic diagnostic(Candidate candidate, SourceFile file) {
    EvaluationException failure = failed.failure();
    Evaluated.Fault fault = candidate.fault();
    Place place = place(candidate, file);
    String said = fault == null ? said() : fault.sentence();
    return new Diagnostic(
        new DiagnosticCode(failure.error()),
        Severity.ERROR,
        "In state '" + failed.state() + "': " + said,
        candidate.site().pointer(),
        file,
        file.range(place.start(), place.end()),
        fault == null ? null : fault.help(),
        List.of());
  }

  /** AWS's words without the expression, which is shown. */
  private String said() {
    int field = cause.lastIndexOf(FIELD);
    int end = field < 0 ? -1 : cause.indexOf("' ", field + FIELD.length());
    return end < 0 ? cause : "the expression " + cause.substring(end + 2);
  }

  private static Place place(Candidate candidate, SourceFile file) {
    ExpressionSite site = candidate.site();
    Evaluated.Fault fault = candidate.fault();
    String text = Objects.requireNonNull(site.text());
    int from = text.indexOf(candidate.text());
    if (fault == null || fault.offset() < 0 || fault.offset() >= candidate.text().length()) {
      return from < 0 ? site.whole() : site.part(file, from, candidate.text().length());
    }
    int at = from + fault.offset();
    int end = at + 1;
    while (end < text.length()
        && isNamePart(text.charAt(end))
        && isNamePart(text.charAt(end - 1))) {
      end++;
    }
    return site.part(file, at, end - at);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
