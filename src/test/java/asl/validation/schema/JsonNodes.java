package asl.validation.schema;

import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Source trees in the form that the schema library reads. */
final class JsonNodes {
  private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigInteger BEYOND = BigInteger.TEN.pow(30);

  private JsonNodes() {}

  static JsonNode of(SourceNode node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof ObjectNode object) {
      tools.jackson.databind.node.ObjectNode made = factory.objectNode();
      for (Member member : object.members()) {
        made.set(member.name(), of(member.value()));
      }
      return made;
    }
    if (node instanceof ArrayNode array) {
      tools.jackson.databind.node.ArrayNode made = factory.arrayNode();
      for (SourceNode element : array.elements()) {
        made.add(of(element));
      }
      return made;
    }
    Object value = node.toValue();
    if (value == null) {
      return factory.nullNode();
    }
    if (value instanceof String text) {
      return factory.stringNode(text);
    }
    if (value instanceof Boolean truth) {
      return factory.booleanNode(truth);
    }
    return number((Number) value);
  }

  /**
   * A number for the schema library, which cannot compare what a {@code long} cannot hold: beyond
   * that every number stands for being too large or too small.
   */
  private static JsonNode number(Number number) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (number instanceof Integer || number instanceof Long) {
      return factory.numberNode(number.longValue());
    }
    BigDecimal exact =
        number instanceof BigInteger integer
            ? new BigDecimal(integer)
            : BigDecimal.valueOf(number.doubleValue());
    if (exact.abs().compareTo(LARGEST_LONG) > 0) {
      return factory.numberNode(exact.signum() < 0 ? BEYOND.negate() : BEYOND);
    }
    return number instanceof Double
        ? factory.numberNode(number.doubleValue())
        : factory.numberNode(exact);
  }
}
