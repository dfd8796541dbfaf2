package asl.source.template;

import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of CloudFormation as far as they put text together. */
final class TemplateFunctions {
  private TemplateFunctions() {}

  /** The text that a string, {@code Fn::Sub} or {@code Fn::Join} gives; null for others. */
  static @Nullable EmbeddedText text(SourceFile file, SourceNode node) {
    EmbeddedText text = new EmbeddedText(file);
    return append(node, text) ? text : null;
  }

  private static boolean append(SourceNode node, EmbeddedText text) {
    if (node instanceof ScalarNode scalar && scalar.value() instanceof String value) {
      text.addString(node, value);
      return true;
    }
    Member function = function(node);
    if (function == null) {
      return false;
    }
    SourceNode argument = function.value();
    if (function.name().equals("Fn::Sub")) {
      boolean pair = argument instanceof ArrayNode array && !array.elements().isEmpty();
      return append(pair ? ((ArrayNode) argument).elements().get(0) : argument, text);
    }
    return function.name().equals("Fn::Join") && join(argument, text);
  }

  private static boolean join(SourceNode argument, EmbeddedText text) {
    if (!(argument instanceof ArrayNode pair)
        || pair.elements().size() != 2
        || !(pair.elements().get(1) instanceof ArrayNode parts)
        || !(pair.elements().get(0).toValue() instanceof String separator)) {
      return false;
    }
    boolean first = true;
    for (SourceNode part : parts.elements()) {
      if (!first) {
        text.addUnknown(part, separator);
      }
      if (!append(part, text)) {
        text.addUnknown(part, "${" + name(part) + "}");
      }
      first = false;
    }
    return true;
  }

  /** The tree with text or a placeholder in place of every function. */
  static SourceNode resolved(SourceFile file, SourceNode node) {
    Member function = function(node);
    if (function != null) {
      EmbeddedText text = text(file, node);
      String value = text == null ? "${" + name(node) + "}" : text.text();
      return new ScalarNode(node.start(), node.end(), value);
    }
    if (node instanceof ObjectNode object) {
      List<Member> members = new ArrayList<>();
      for (Member member : object.members()) {
        SourceNode value = resolved(file, member.value());
        members.add(new Member(member.name(), member.nameStart(), member.nameEnd(), value));
      }
      return new ObjectNode(node.start(), node.end(), members);
    }
    if (node instanceof ArrayNode array) {
      List<SourceNode> elements = new ArrayList<>();
      for (SourceNode element : array.elements()) {
        elements.add(resolved(file, element));
      }
      return new ArrayNode(node.start(), node.end(), elements);
    }
    return node;
  }

  private static @Nullable Member function(SourceNode node) {
    if (node instanceof ObjectNode object && object.members().size() == 1) {
      Member only = object.members().get(0);
      return only.name().equals("Ref") || only.name().startsWith("Fn::") ? only : null;
    }
    return null;
  }

  private static String name(SourceNode node) {
    Member function = function(node);
    SourceNode argument = function == null ? node : function.value();
    if (argument instanceof ArrayNode array && !array.elements().isEmpty()) {
      argument = array.elements().get(0);
    }
    return argument instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : "value";
  }
}
