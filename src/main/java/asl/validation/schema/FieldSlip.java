package asl.validation.schema;

import asl.definition.ComparisonOperator;
import asl.diagnostic.Suggestion;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is probably wrong with a field that has no place where it stands.
 *
 * @param message the sentence
 * @param help the mend; null where none is known
 * @param meant the field that was probably meant; null where none is near
 * @param isOfOtherQueryLanguage whether the field belongs to the query language that the state is
 *     not in
 */
record FieldSlip(
    String message, @Nullable String help, @Nullable String meant, boolean isOfOtherQueryLanguage) {
  private static final Set<String> JSONATA_ONLY =
      Set.of("Arguments", "Output", "Items", "Condition");
  private static final Set<String> JSONPATH_ONLY =
      Set.of(
          "InputPath",
          "OutputPath",
          "Parameters",
          "Result",
          "ResultSelector",
          "ResultPath",
          "ItemsPath",
          "SecondsPath",
          "TimestampPath",
          "TimeoutSecondsPath",
          "HeartbeatSecondsPath",
          "ErrorPath",
          "CausePath",
          "MaxConcurrencyPath",
          "ToleratedFailureCountPath",
          "ToleratedFailurePercentagePath",
          "MaxItemsPath",
          "MaxItemsPerBatchPath",
          "MaxInputBytesPerBatchPath",
          "Variable");

  private static final Set<String> CONNECTIVES = Set.of("And", "Or", "Not");

  /**
   * What is wrong with a field.
   *
   * @param location where the object stands that the field is in
   * @param known the fields that the object may have, asked for where they are needed
   */
  static FieldSlip of(
      SourceDocument document,
      JsonPointer location,
      ObjectNode object,
      String field,
      Supplier<Collection<String>> known) {
    boolean jsonata = LanguageAt.isJsonata(document, location);
    if (jsonata ? isJsonPathOnly(field) : JSONATA_ONLY.contains(field)) {
      String other = jsonata ? "JSONPath" : "JSONata";
      String mend = jsonata ? replacement(field) : replacementInJsonPath(field);
      return new FieldSlip(
          "The QueryLanguage is set to '"
              + (jsonata ? "JSONata" : "JSONPath")
              + "', but field '"
              + field
              + "' is only supported for the '"
              + other
              + "' QueryLanguage",
          mend,
          field.endsWith("Path") ? field.substring(0, field.length() - 4) : null,
          true);
    }
    String meant = meant(field, known.get());
    String help = meant == null ? whyNot(object, field) : "Did you mean \"" + meant + "\"?";
    return new FieldSlip("Field '" + field + "' is not supported", help, meant, false);
  }

  /** Why a transition has no place in a state. */
  private static @Nullable String whyNot(ObjectNode state, String field) {
    if (!field.equals("Next") && !field.equals("End")) {
      return null;
    }
    String type = FaultTranslator.text(state.get("Type"));
    if ("Succeed".equals(type) || "Fail".equals(type)) {
      return "Remove it: a " + type + " state always ends.";
    }
    return "Choice".equals(type) ? "A Choice state leads on by its Choices and Default." : null;
  }

  private static @Nullable String meant(String field, Collection<String> known) {
    String bare = field.endsWith(".$") ? field.substring(0, field.length() - 2) : null;
    if (bare != null && known.contains(bare)) {
      return known.contains(bare + "Path") ? bare + "Path" : bare;
    }
    String nearest = Suggestion.nearest(field, known);
    if (nearest != null || !field.endsWith("Path")) {
      return nearest;
    }
    String plain = field.substring(0, field.length() - "Path".length());
    return known.contains(plain) ? plain : null;
  }

  private static boolean isJsonPathOnly(String field) {
    return JSONPATH_ONLY.contains(field)
        || CONNECTIVES.contains(field)
        || ComparisonOperator.ofField(field) != null;
  }

  /** Whether the field has a form that takes a path. */
  static boolean hasPathForm(String field) {
    ComparisonOperator operator = ComparisonOperator.ofField(field);
    return JSONPATH_ONLY.contains(field + "Path") || (operator != null && operator.hasPathForm());
  }

  /** Whether the field belongs to another query language, and a fault there explains it. */
  static boolean followsFromLanguage(SourceDocument document, JsonPointer location, String field) {
    boolean jsonata = LanguageAt.isJsonata(document, location);
    if (JSONPATH_ONLY.contains(field) && !jsonata) {
      return LanguageAt.isJsonata(document, JsonPointer.ROOT);
    }
    return (jsonata ? isJsonPathOnly(field) : JSONATA_ONLY.contains(field))
        && LanguageAt.isMisspelt(document, location);
  }

  private static String replacement(String field) {
    return switch (field) {
      case "Parameters" -> "In JSONata this is \"Arguments\".";
      case "Result", "ResultSelector", "ResultPath", "OutputPath" ->
          "In JSONata this is \"Output\".";
      case "InputPath" -> "In JSONata use $states.input in \"Arguments\" or \"Output\".";
      case "Variable", "And", "Or", "Not" -> "In JSONata this is \"Condition\".";
      case "ItemsPath" -> "In JSONata this is \"Items\".";
      default ->
          ComparisonOperator.ofField(field) != null
              ? "In JSONata this is part of \"Condition\"."
              : "In JSONata put an expression in \""
                  + field.substring(0, field.length() - 4)
                  + "\".";
    };
  }

  private static String replacementInJsonPath(String field) {
    return switch (field) {
      case "Arguments" -> "In JSONPath this is \"Parameters\".";
      case "Output" -> "In JSONPath use \"ResultSelector\", \"ResultPath\" or \"OutputPath\".";
      case "Items" -> "In JSONPath this is \"ItemsPath\".";
      default -> "In JSONPath use \"Variable\" with a comparison operator.";
    };
  }
}
