package asl.expression.intrinsic;

import asl.expression.ExpressionOutline;
import asl.expression.intrinsic.IntrinsicOutline.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks a compiled call and writes down what it refers to. */
final class OutlineReader {
  private final Set<String> functions = new LinkedHashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> contextPaths = new LinkedHashSet<>();
  private final List<Doubt> doubts = new ArrayList<>();

  private OutlineReader() {}

  static IntrinsicOutline read(Argument.FunctionCall call, List<Integer> missingCommas) {
    OutlineReader reader = new OutlineReader();
    reader.visit(call);
    for (int offset : missingCommas) {
      reader.doubts.add(new Doubt("A comma is missing before this argument", offset, false));
    }
    return new IntrinsicOutline(
        new ExpressionOutline(reader.functions, reader.variables, reader.contextPaths),
        List.copyOf(reader.doubts));
  }

  private void visit(Argument.FunctionCall call) {
    functions.add(call.function().name);
    List<Argument> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Argument.FunctionCall nested) {
        visit(nested);
      } else if (arguments.get(i) instanceof Argument.PathArgument path) {
        variables.addAll(path.path().outline().variables());
        contextPaths.addAll(path.path().outline().contextPaths());
      } else if (arguments.get(i) instanceof Argument.Literal literal) {
        check(call.function(), i, literal);
      }
    }
    if (call.function() instanceof StringFunctions.Format
        && arguments.get(0) instanceof Argument.Literal template) {
      checkPlaceholders(template, arguments.size() - 1);
    }
  }

  private void check(IntrinsicFunction function, int position, Argument.Literal literal) {
    ParameterType type = function.signature.type(position);
    if (!type.accepts(literal.value())) {
      doubts.add(
          new Doubt(
              function.name + " takes " + type.label() + " as argument " + (position + 1),
              literal.offset(),
              function instanceof MathFunctions.MathAdd));
      return;
    }
    Object value = literal.value();
    String wanted = value == null ? null : function.wants(position, value);
    if (wanted != null) {
      String message = "Argument " + (position + 1) + " of " + function.name + " must be " + wanted;
      doubts.add(new Doubt(message, literal.offset(), false));
    }
  }

  private void checkPlaceholders(Argument.Literal template, int values) {
    if (!(template.value() instanceof String text)) {
      return;
    }
    int placeholders = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith("{}", i)) {
        placeholders++;
      }
    }
    if (placeholders != values) {
      doubts.add(
          new Doubt(
              "The template of States.Format has "
                  + placeholders
                  + (" {} but " + values + (values == 1 ? " value" : " values") + " to put in"),
              template.offset(),
              false));
    }
  }
}
