package asl.validation.schema;

import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;

/**
 * Where a template puts a value in later: <code>${Name}</code> in a string may become anything, so
 * that nothing can be said of it now.
 */
final class Placeholders {
  private Placeholders() {}

  /** Whether the value is a string with a placeholder in it, or a function of CloudFormation. */
  static boolean isOpen(SourceNode node) {
    if (node instanceof ObjectNode object && object.members().size() == 1) {
      String name = object.members().get(0).name();
      return name.equals("Ref") || name.startsWith("Fn::");
    }
    return node instanceof ScalarNode scalar && scalar.value() instanceof String text && has(text);
  }

  /** Whether the text has a placeholder in it. */
  static boolean has(String text) {
    int start = text.indexOf("${");
    return start >= 0 && text.indexOf('}', start) > 0;
  }

  /** Whether the value of a member of the object is not known. */
  static boolean hasOpenMember(SourceNode node) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (isOpen(member.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an object has a key with a placeholder, so that it may become any key. */
  static boolean hasOpenKey(ObjectNode object) {
    for (Member member : object.members()) {
      if (has(member.name())) {
        return true;
      }
    }
    return false;
  }
}
