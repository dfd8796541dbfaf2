package asl.validation.schema;

import asl.validation.schema.CombiningKeywords.Conditional;
import asl.validation.schema.CombiningKeywords.Count;
import asl.validation.schema.CombiningKeywords.DynamicReference;
import asl.validation.schema.CombiningKeywords.Not;
import asl.validation.schema.CombiningKeywords.Reference;
import asl.validation.schema.ContainerKeywords.Items;
import asl.validation.schema.ContainerKeywords.MinItems;
import asl.validation.schema.ContainerKeywords.MinProperties;
import asl.validation.schema.ContainerKeywords.Properties;
import asl.validation.schema.ContainerKeywords.Required;
import asl.validation.schema.ScalarKeywords.Bound;
import asl.validation.schema.ScalarKeywords.Enumeration;
import asl.validation.schema.ScalarKeywords.Match;
import asl.validation.schema.ScalarKeywords.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the keywords of JSON Schema (draft 2020-12) that the schemas of the language use; any
 * other is refused, so that the screen cannot overlook one.
 */
final class SchemaCompiler {
  private static final CompiledSchema ANYTHING = new CompiledSchema(List.of(), null);
  private static final CompiledSchema NOTHING =
      new CompiledSchema(List.of(new Not(ANYTHING)), null);

  private final String id;

  /**
   * @param id the {@code $id} of the document, which its references are relative to
   */
  SchemaCompiler(String id) {
    this.id = id;
  }

  CompiledSchema compile(@Nullable Object schema) {
    if (schema instanceof Boolean all) {
      return all ? ANYTHING : NOTHING;
    }
    Map<?, ?> members = (Map<?, ?>) require(schema);
    List<Keyword> keywords = new ArrayList<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Keyword keyword = keyword((String) require(member.getKey()), member.getValue(), members);
      if (keyword != null) {
        keywords.add(keyword);
      }
    }
    return keywords.isEmpty()
        ? ANYTHING
        : new CompiledSchema(keywords, (String) members.get("$comment"));
  }

  private @Nullable Keyword keyword(String name, @Nullable Object value, Map<?, ?> siblings) {
    switch (name) {
      case "type":
        return new ValueType(
            value instanceof List<?> ? texts(value) : List.of((String) require(value)));
      case "enum":
        return new Enumeration(name, new ArrayList<>((List<?>) require(value)));
      case "const":
        List<@Nullable Object> only = new ArrayList<>();
        only.add(value);
        return new Enumeration(name, only);
      case "minimum":
      case "maximum":
        return new Bound((Number) require(value), name.startsWith("min"));
      case "pattern":
        return new Match((String) require(value));
      case "$ref":
        String target = (String) require(value);
        return new Reference(target.startsWith("#") ? id + target : target);
      case "$dynamicRef":
        return new DynamicReference((String) require(value));
      case "allOf":
      case "anyOf":
      case "oneOf":
        return combined(name, value);
      case "not":
        return new Not(compile(value));
      case "if":
        return new Conditional(
            compile(value), optional(siblings.get("then")), optional(siblings.get("else")));
      default:
        return container(name, value, siblings);
    }
  }

  private @Nullable Keyword container(String name, @Nullable Object value, Map<?, ?> siblings) {
    switch (name) {
      case "properties":
        return properties((Map<?, ?>) require(value), siblings.get("additionalProperties"));
      case "additionalProperties":
        return siblings.containsKey("properties") ? null : properties(Map.of(), value);
      case "required":
        return new Required(texts(value));
      case "minProperties":
        return new MinProperties(number(value));
      case "minItems":
        return new MinItems(number(value));
      case "items":
        return new Items(compile(value));
      case "$schema":
      case "$id":
      case "$defs":
      case "$comment":
      case "$dynamicAnchor":
      case "title":
      case "then":
      case "else":
        return null;
      default:
        throw new IllegalStateException("the screen does not know the keyword " + name);
    }
  }

  private Keyword properties(Map<?, ?> named, @Nullable Object others) {
    Map<String, CompiledSchema> schemas = new HashMap<>();
    for (Map.Entry<?, ?> member : named.entrySet()) {
      schemas.put((String) require(member.getKey()), compile(member.getValue()));
    }
    return new Properties(schemas, others == null ? null : compile(others));
  }

  private Keyword combined(String name, @Nullable Object value) {
    List<CompiledSchema> schemas = new ArrayList<>();
    for (Object schema : (List<?>) require(value)) {
      schemas.add(compile(schema));
    }
    int atLeast = name.equals("allOf") ? schemas.size() : 1;
    return new Count(name, schemas, atLeast, name.equals("oneOf") ? 1 : schemas.size());
  }

  private CompiledSchema optional(@Nullable Object schema) {
    return schema == null ? ANYTHING : compile(schema);
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object text : (List<?>) require(value)) {
      texts.add((String) require(text));
    }
    return texts;
  }

  private static int number(@Nullable Object value) {
    return ((Number) require(value)).intValue();
  }

  private static Object require(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a keyword without a value");
    }
    return value;
  }
}
