package asl.validation.schema;

import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Suggestion;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is probably wrong with a field that has no place where it stands.
 *
 * @param message the sentence
 * @param help the mend; null where none is known
 */
record FieldSlip(String message, @Nullable String help) {
  private static final Set<String> JSONATA_ONLY =
      Set.of("Arguments", "Output", "Items", "Condition");
  private static final Set<String> JSONPATH_ONLY =
      Set.of(
          "InputPath",
          "OutputPath",
          "Parameters",
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

  static FieldSlip of(
      SourceDocument document, JsonPointer location, ObjectNode object, String field) {
    boolean jsonata = LanguageAt.isJsonata(document, location);
    if (jsonata ? JSONPATH_ONLY.contains(field) : JSONATA_ONLY.contains(field)) {
      String other = jsonata ? "JSONPath" : "JSONata";
      String mend = jsonata ? replacement(field) : replacementInJsonPath(field);
      return new FieldSlip(
          "The field '" + field + "' is only supported for the '" + other + "' QueryLanguage",
          mend);
    }
    Collection<String> known = KnownFields.of(document, location, object);
    return new FieldSlip(
        "Field '" + field + "' is not supported", Suggestion.didYouMean(field, known));
  }

  /** Whether the field belongs to JSONPath and a fault of the state's own language explains it. */
  static boolean followsFromDowngrade(SourceDocument document, JsonPointer location, String field) {
    return JSONPATH_ONLY.contains(field)
        && !LanguageAt.isJsonata(document, location)
        && LanguageAt.isJsonata(document, JsonPointer.ROOT);
  }

  private static String replacement(String field) {
    return switch (field) {
      case "Parameters" -> "In JSONata this is \"Arguments\".";
      case "ResultSelector", "ResultPath", "OutputPath" -> "In JSONata this is \"Output\".";
      case "InputPath" -> "In JSONata use $states.input in \"Arguments\" or \"Output\".";
      case "Variable" -> "In JSONata this is \"Condition\".";
      case "ItemsPath" -> "In JSONata this is \"Items\".";
      default ->
          "In JSONata put an expression in \"" + field.substring(0, field.length() - 4) + "\".";
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
