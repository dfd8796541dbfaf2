package asl.validation.outline;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.Range;
import asl.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one definition. Not for use by several threads. */
public final class Findings {
  private static final int LONGEST = 2000;

  private final SourceFile file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private @Nullable Severity worstLost;
  private final Set<JsonPointer> broken = new HashSet<>();
  private final Set<JsonPointer> foreign = new HashSet<>();

  /**
   * @param file the text that the faults are in
   */
  public Findings(SourceFile file) {
    this.file = file;
  }

  /** Reports a fault that AWS rejects. */
  public void error(DiagnosticCode code, Place place, String message, @Nullable String help) {
    report(code, Severity.ERROR, place, message, help, List.of());
  }

  /** Reports a fault that shows only when the machine runs. */
  public void warning(DiagnosticCode code, Place place, String message, @Nullable String help) {
    report(code, Severity.WARNING, place, message, help, List.of());
  }

  /** Reports a fault with other places that explain it. */
  public void report(
      DiagnosticCode code,
      Severity severity,
      Place place,
      String message,
      @Nullable String help,
      List<Related> related) {
    if (isForeign(place.location())) {
      return;
    }
    if (isFull()) {
      boolean isWorse = worstLost == null || severity.compareTo(worstLost) < 0;
      worstLost = isWorse ? severity : worstLost;
      return;
    }
    Range range = file.range(place.start(), place.end());
    diagnostics.add(
        new Diagnostic(
            code,
            severity,
            bounded(message),
            place.location(),
            file,
            range,
            help == null ? null : bounded(help),
            related));
  }

  /** A text that names what stands in the definition is as long as the author likes. */
  private static String bounded(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** Another place of the same text, for {@link #report}. */
  public Related related(String message, Place place) {
    return new Related(message, file.range(place.start(), place.end()));
  }

  /** Notes that the structure at the pointer is wrong, so that later checks leave it alone. */
  public void markBroken(JsonPointer pointer) {
    broken.add(pointer);
  }

  /** Whether the structure at the pointer is wrong. */
  public boolean isBroken(JsonPointer pointer) {
    return !broken.isEmpty() && broken.contains(pointer);
  }

  /**
   * Notes that a field has no place where it stands and that this is reported: what is wrong inside
   * it follows from that, and is not reported from now on.
   */
  public void markForeign(JsonPointer pointer) {
    foreign.add(pointer);
  }

  private boolean isForeign(JsonPointer pointer) {
    if (!foreign.isEmpty()) {
      for (JsonPointer at = pointer; at != null; at = at.parent()) {
        if (foreign.contains(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether so much was reported that nothing more is shown, so that no help need be sought. */
  public boolean isFull() {
    return diagnostics.size() >= FaultLimit.MOST;
  }

  /** The faults in the order of the text, each once. */
  public List<Diagnostic> sorted() {
    if (diagnostics.size() < 2) {
      return List.copyOf(diagnostics);
    }
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(new InOrderOfText());
    List<Diagnostic> once = new ArrayList<>(sorted.size());
    Set<String> seen = new HashSet<>();
    for (Diagnostic diagnostic : sorted) {
      if (seen.add(
          diagnostic.range().start().offset() + diagnostic.code().name() + diagnostic.message())) {
        once.add(diagnostic);
      }
    }
    if (worstLost != null) {
      once.add(FaultLimit.reached(file, worstLost));
    }
    return once;
  }

  /** A class of its own, because comparators made of lambdas are slow to start with. */
  private static final class InOrderOfText implements Comparator<Diagnostic> {
    @Override
    public int compare(Diagnostic one, Diagnostic other) {
      int order = Integer.compare(one.range().start().offset(), other.range().start().offset());
      order = order == 0 ? one.severity().compareTo(other.severity()) : order;
      order = order == 0 ? one.code().name().compareTo(other.code().name()) : order;
      return order == 0 ? one.message().compareTo(other.message()) : order;
    }
  }
}
