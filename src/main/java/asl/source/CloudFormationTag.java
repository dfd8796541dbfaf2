package asl.source;

import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.util.List;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The short forms of CloudFormation's functions (AWS: "Intrinsic function reference"). */
final class CloudFormationTag {
  private CloudFormationTag() {}

  /** The value in the long form if it has such a tag, else as it is. */
  static SourceNode apply(NodeEvent event, SourceNode value) {
    String tag = tag(event);
    if (!tag.startsWith("!") || tag.length() < 2 || tag.startsWith("!!")) {
      return value;
    }
    String name = tag.substring(1);
    String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    SourceNode argument = name.equals("GetAtt") ? attribute(value) : value;
    Member member = new Member(function, value.start(), value.start(), argument);
    return new ObjectNode(value.start(), value.end(), List.of(member));
  }

  private static String tag(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag().orElse("");
    }
    return event instanceof CollectionStartEvent start ? start.getTag().orElse("") : "";
  }

  /** {@code !GetAtt a.b} means the pair of the two names. */
  private static SourceNode attribute(SourceNode value) {
    if (value instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      int dot = text.indexOf('.');
      if (dot > 0) {
        return new ArrayNode(
            value.start(),
            value.end(),
            List.of(
                new ScalarNode(value.start(), value.end(), text.substring(0, dot)),
                new ScalarNode(value.start(), value.end(), text.substring(dot + 1))));
      }
    }
    return value;
  }
}
