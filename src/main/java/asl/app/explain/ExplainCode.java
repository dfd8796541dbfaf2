package asl.app.explain;

import asl.validation.RuleDocs;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what a diagnostic's code means, with an example and its mend. */
public final class ExplainCode {
  private ExplainCode() {}

  /**
   * Everything that is reported under a code, in Markdown, one section a rule.
   *
   * @param code the code, in upper or lower case
   * @return empty if there is no such code
   */
  public static List<String> explain(String code) {
    return RuleDocs.explain(code.toUpperCase(Locale.ROOT));
  }

  /** All codes, in order. */
  public static Set<String> codes() {
    return RuleDocs.codes();
  }
}
