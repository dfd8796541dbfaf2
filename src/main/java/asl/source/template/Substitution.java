package asl.source.template;

import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts values in place of <code>${Name}</code>; the places in the text stay what they are. */
public final class Substitution {
  private final String text;
  private final Map<String, String> values;

  private Substitution(String text, Map<String, String> values) {
    this.text = text;
    this.values = values;
  }

  /** The document with the values; placeholders without a value stay. */
  public static SourceDocument apply(SourceDocument document, Map<String, String> values) {
    SourceNode root = document.root();
    if (values.isEmpty() || root == null) {
      return document;
    }
    SourceNode filled = new Substitution(document.file().text(), values).filled(root);
    return new SourceDocument(document.file(), filled, document.problems());
  }

  private SourceNode filled(SourceNode node) {
    if (node instanceof ObjectNode object) {
      List<Member> members = new ArrayList<>();
      for (Member member : object.members()) {
        members.add(
            new Member(
                replaced(member.name()),
                member.nameStart(),
                member.nameEnd(),
                filled(member.value())));
      }
      return new ObjectNode(node.start(), node.end(), members);
    }
    if (node instanceof ArrayNode array) {
      List<SourceNode> elements = new ArrayList<>();
      for (SourceNode element : array.elements()) {
        elements.add(filled(element));
      }
      return new ArrayNode(node.start(), node.end(), elements);
    }
    return node.toValue() instanceof String value && value.contains("${")
        ? new ScalarNode(node.start(), node.end(), value(node, value))
        : node;
  }

  /** A placeholder without quotes around it may become a number, true, false or null. */
  private @Nullable Object value(SourceNode node, String value) {
    String replaced = replaced(value);
    boolean bare = node.start() < text.length() && text.charAt(node.start()) == '$';
    return bare && !replaced.contains("${") ? BareValue.read(replaced) : replaced;
  }

  private String replaced(String value) {
    int start = value.indexOf("${");
    if (start < 0) {
      return value;
    }
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (start >= 0) {
      int end = value.indexOf('}', start);
      if (end < 0) {
        break;
      }
      String known = values.get(value.substring(start + 2, end));
      filled.append(value, from, start);
      filled.append(known == null ? value.substring(start, end + 1) : known);
      from = end + 1;
      start = value.indexOf("${", from);
    }
    return filled.append(value.substring(from)).toString();
  }
}
