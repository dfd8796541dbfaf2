package asl.validation.schema;

import asl.diagnostic.Suggestion;
import asl.json.JsonWriter;
import asl.source.SourceNode;
import asl.source.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field has a value of a wrong type, range or length.
 *
 * <p><b>What it does:</b> compares the value of every field with what the field takes: a text, a
 * number from 1 to 99999999, one of a few words.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Seconds": "60", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Seconds": 60, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> State types; Errors.
 */
final class ValueFault {
  private static final int LONGEST_SHOWN = 60;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private ValueFault() {}

  static @Nullable String message(StructureFault fault, SourceNode node) {
    String first = fault.expected().isEmpty() ? "" : fault.expected().get(0);
    return switch (fault.keyword()) {
      case "type" -> "Expected " + kinds(fault.expected()) + ", but found " + shown(node);
      case "enum", "const" ->
          "Value should be one of the following: [" + String.join(", ", fault.expected()) + "]";
      case "minimum" -> "Minimum value is " + first;
      case "maximum" -> "Maximum value is " + first;
      case "minItems", "minProperties" -> "Value cannot be empty";
      case "pattern" -> "The text must match " + first + ", but it is " + shown(node);
      default -> null;
    };
  }

  static @Nullable String help(StructureFault fault, SourceNode node) {
    String text = FaultTranslator.text(node);
    if (fault.keyword().equals("type")) {
      return typeHelp(fault, node, text);
    }
    return text != null && fault.keyword().equals("enum")
        ? Suggestion.didYouMean(text, fault.expected())
        : null;
  }

  private static @Nullable String typeHelp(
      StructureFault fault, SourceNode node, @Nullable String text) {
    if (fault.expected().equals(List.of("array"))) {
      return node instanceof ScalarNode scalar && scalar.value() == null
          ? null
          : "Put it in brackets: [" + (isShort(text) ? "\"" + text + "\"" : "…") + "].";
    }
    if (text == null || !isShort(text)) {
      return null;
    }
    String field = fault.location().token();
    boolean quoted =
        fault.expected().contains("boolean")
            ? text.equals("true") || text.equals("false")
            : NUMBER.matcher(text).matches() && !fault.expected().contains("string");
    if (quoted) {
      return "Write it without double quotes: " + text + ".";
    }
    return text.startsWith("$") && FieldSlip.hasPathForm(field)
        ? "For a path write \"" + field + "Path\": \"" + text + "\"."
        : null;
  }

  private static boolean isShort(@Nullable String text) {
    return text != null && text.length() <= LONGEST_SHOWN;
  }

  private static String kinds(List<String> types) {
    List<String> kinds = new ArrayList<>();
    for (String type : types) {
      kinds.add(kind(type));
    }
    return String.join(" or ", kinds);
  }

  private static String kind(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "null" -> "null";
      case "object" -> "an object";
      case "array" -> "an array";
      default -> "a " + type;
    };
  }

  private static String shown(SourceNode node) {
    String type = ScalarKeywords.ValueType.nameOf(node);
    if (!(node instanceof ScalarNode)) {
      return kind(type);
    }
    String text = JsonWriter.write(node.toValue());
    return text.length() <= LONGEST_SHOWN ? text : kind(type);
  }
}
