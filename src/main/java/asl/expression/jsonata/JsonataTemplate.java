package asl.expression.jsonata;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field's value compiles to: a literal, an object or array with expressions inside. */
final class JsonataTemplate {
  private JsonataTemplate() {}

  /**
   * A part without expressions: the same value every time.
   *
   * @param value the value as it stands in the definition
   */
  record Literal(@Nullable Object value) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
      return value;
    }
  }

  /**
   * An object with expressions somewhere inside.
   *
   * @param members each member's template, in the definition's order
   */
  record ObjectTemplate(Map<String, Expression> members) implements Expression {
    @Override
    public Object evaluate(Scope scope) throws EvaluationException {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (Map.Entry<String, Expression> member : members.entrySet()) {
        object.put(member.getKey(), member.getValue().evaluate(scope));
      }
      return object;
    }
  }

  /**
   * An array with expressions somewhere inside.
   *
   * @param elements each element's template
   */
  record ArrayTemplate(List<Expression> elements) implements Expression {
    @Override
    public Object evaluate(Scope scope) throws EvaluationException {
      List<@Nullable Object> array = new ArrayList<>(elements.size());
      for (Expression element : elements) {
        array.add(element.evaluate(scope));
      }
      return array;
    }
  }
}
