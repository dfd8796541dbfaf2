package asl.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is reported beside the rules, with the place in the sources that describes it. */
final class OtherDescriptions {
  private static final String PROBLEMS = "source/SourceProblem.java";
  private static final String STRUCTURE = "SCHEMA_VALIDATION_FAILED";

  private OtherDescriptions() {}

  static List<RuleDescription> all() throws IOException {
    List<RuleDescription> all = new ArrayList<>(whole());
    all.add(error("NESTING_TOO_DEEP", "nesting too deep", PROBLEMS, "    NESTING_TOO_DEEP"));
    all.add(
        error(
            "DEFINITION_TOO_LARGE",
            "definition too large",
            "validation/DefinitionSize.java",
            "final class"));
    all.add(
        error(
            "TOO_MANY_FAULTS",
            "too many faults",
            "validation/outline/FaultLimit.java",
            "final class"));
    all.add(
        RuleDescription.of(
            "LITERAL_TOO_LARGE",
            "literal too large",
            "warning",
            "validation/LiteralSizes.java",
            "final class"));
    return all;
  }

  /** Those whose example is not abridged, so that it can be checked as it stands. */
  static List<RuleDescription> whole() throws IOException {
    return List.of(
        error("INVALID_JSON_DESCRIPTION", "not JSON", PROBLEMS, "    INVALID_JSON_DESCRIPTION"),
        RuleDescription.of(
            "DUPLICATE_KEY", "duplicate key", "warning", PROBLEMS, "    DUPLICATE_KEY"),
        error(STRUCTURE, "fields", "validation/schema/ObjectFaults.java", "final class"),
        error(STRUCTURE, "values", "validation/schema/ValueFault.java", "final class"),
        error(STRUCTURE, "choices", "validation/schema/FaultTranslator.java", "final class"),
        RuleDescription.of(
            "DEFINITION_NOT_FOUND",
            "missing definition file",
            "warning",
            "validation/MissingDefinitionFile.java",
            "final class"),
        error(
            "DEFINITION_OUT_OF_REACH",
            "definition file out of reach",
            "validation/UnreachableDefinitionFile.java",
            "final class"));
  }

  private static RuleDescription error(String code, String title, String source, String declaration)
      throws IOException {
    return RuleDescription.of(code, title, "error", source, declaration);
  }
}
