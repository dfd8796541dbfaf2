package asl.expression.template;

import asl.expression.ExpressionSyntaxException;
import asl.expression.NoRandom;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.intrinsic.IntrinsicOutline;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.ReferencePath;
import java.util.List;
import java.util.Set;

/** Checks the text of a field before anything runs. */
public final class FieldSyntax {
  /** The functions that can give a string (AWS: "Fail workflow state", ErrorPath and CausePath). */
  private static final Set<String> STRING_FUNCTIONS =
      Set.of(
          "States.ArrayGetItem",
          "States.Base64Decode",
          "States.Base64Encode",
          "States.Format",
          "States.Hash",
          "States.JsonToString",
          "States.UUID");

  private FieldSyntax() {}

  /**
   * Reads a field's text and says what it refers to.
   *
   * @throws ExpressionSyntaxException if the text is not what the field may hold, with one sentence
   *     that says why and, where it is known, the offset in the text
   */
  public static IntrinsicOutline outline(FieldKind kind, String text)
      throws ExpressionSyntaxException {
    return switch (kind) {
      case PATH -> path(JsonPath.compile(text));
      case REFERENCE_PATH -> {
        ReferencePath.compile(text);
        yield path(JsonPath.compile(text));
      }
      case PATH_OR_CALL -> IntrinsicCall.isCall(text) ? call(text) : path(pathOrCall(text));
      case PATH_OR_STRING_CALL ->
          IntrinsicCall.isCall(text) ? stringCall(text) : path(pathOrCall(text));
    };
  }

  private static IntrinsicOutline path(JsonPath path) {
    return new IntrinsicOutline(path.outline(), List.of());
  }

  private static JsonPath pathOrCall(String text) throws ExpressionSyntaxException {
    if (IntrinsicCall.isCall(text.stripLeading())) {
      throw new ExpressionSyntaxException(
          "A call of an intrinsic function begins with 'States.', with no white space before it",
          0);
    }
    if (!text.startsWith("$")) {
      throw new ExpressionSyntaxException(
          "A JSONPath (which begins with '$') or a call of an intrinsic function (which begins with"
              + " 'States.') is expected",
          0);
    }
    return JsonPath.compile(text);
  }

  private static IntrinsicOutline call(String text) throws ExpressionSyntaxException {
    return IntrinsicCall.compile(text, NoRandom.INSTANCE).outline();
  }

  private static IntrinsicOutline stringCall(String text) throws ExpressionSyntaxException {
    IntrinsicOutline outline = call(text);
    String outermost = outline.references().functions().iterator().next();
    if (!STRING_FUNCTIONS.contains(outermost)) {
      throw new ExpressionSyntaxException(outermost + " does not give a string", 0);
    }
    return outline;
  }
}
