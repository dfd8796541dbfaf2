package asl.source;

import asl.json.NumberRangeException;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 with the place of every value: core-schema scalars, anchors, merge keys, and the
 * short tags of CloudFormation ({@code !Sub x} is read as {@code {"Fn::Sub": "x"}}). An alias
 * stands for the node at its anchor; how much aliases may repeat is limited.
 */
public final class YamlSourceReader {
  private static final int MOST_NODES = 1_000_000;

  private final YamlOffsets offsets;
  private final List<SourceProblem> problems;
  private final Iterator<Event> events;
  private final Map<String, SourceNode> anchors = new HashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private int nodes;

  private YamlSourceReader(
      YamlOffsets offsets, List<SourceProblem> problems, Iterator<Event> events) {
    this.offsets = offsets;
    this.problems = problems;
    this.events = events;
  }

  /** Reads the whole text of a file. */
  public static SourceDocument read(SourceFile file) {
    List<SourceProblem> problems = new ArrayList<>();
    YamlOffsets offsets = new YamlOffsets(file.text());
    SourceNode root = null;
    try {
      LoadSettings settings =
          LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
      Iterator<Event> events = new Parse(settings).parseString(file.text()).iterator();
      root = new YamlSourceReader(offsets, problems, events).document();
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(offsets::of).orElse(0);
      problem(problems, "The text is not YAML: " + oneLine(e.getProblem()), at, at + 1);
    } catch (YamlEngineException e) {
      problem(problems, "The text is not YAML: " + oneLine(String.valueOf(e.getMessage())), 0, 1);
    }
    return new SourceDocument(file, root, List.copyOf(problems));
  }

  private @Nullable SourceNode document() {
    SourceNode root = null;
    boolean first = true;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        if (!first) {
          problem(problems, "A second YAML document follows", start(event), start(event) + 1);
          return root;
        }
        root = node(node, 0);
        first = false;
      }
    }
    if (root == null && problems.isEmpty()) {
      problem(problems, "The text is empty", 0, 0);
    }
    return root;
  }

  private SourceNode node(NodeEvent event, int depth) {
    if (event instanceof AliasEvent) {
      return alias(event);
    }
    if (depth > SourceDocument.MAX_DEPTH) {
      String message = "The text is nested deeper than " + SourceDocument.MAX_DEPTH + " levels";
      throw new YamlEngineException(message);
    }
    int before = nodes;
    count(1);
    SourceNode node =
        switch (event.getEventId()) {
          case MappingStart -> object(start(event), depth);
          case SequenceStart -> array(start(event), depth);
          default -> scalar((ScalarEvent) event);
        };
    node = CloudFormationTag.apply(event, node);
    SourceNode anchored = node;
    event
        .getAnchor()
        .ifPresent(
            anchor -> {
              anchors.put(anchor.getValue(), anchored);
              weights.put(anchor.getValue(), nodes - before);
            });
    return node;
  }

  private SourceNode alias(NodeEvent event) {
    String name = event.getAnchor().map(anchor -> anchor.getValue()).orElse("");
    SourceNode node = anchors.get(name);
    if (node == null) {
      int at = start(event);
      problem(problems, "No anchor \"" + name + "\" stands before this alias", at, end(event));
      return new ScalarNode(at, end(event), null);
    }
    count(weights.getOrDefault(name, 1));
    return node;
  }

  private void count(int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new YamlEngineException("aliases repeat more than " + MOST_NODES + " values");
    }
  }

  private SourceNode object(int start, int depth) {
    List<Member> members = new ArrayList<>();
    List<SourceNode> merged = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      int keyStart = start(event);
      int keyEnd = end(event);
      SourceNode key = node((NodeEvent) event, depth + 1);
      SourceNode value = node((NodeEvent) events.next(), depth + 1);
      if (key instanceof ScalarNode scalar) {
        String name = scalar.value() == null ? "" : String.valueOf(scalar.value());
        if (name.equals("<<")) {
          merged.add(value);
        } else {
          duplicate(name, keyStart, keyEnd, seen);
          members.add(new Member(name, keyStart, keyEnd, value));
        }
      } else {
        problem(problems, "A key must be a single value", keyStart, keyStart + 1);
      }
      event = events.next();
    }
    for (SourceNode node : merged) {
      merge(node, members, seen);
    }
    return new ObjectNode(start, Math.max(start, end(event)), members);
  }

  private static void merge(SourceNode node, List<Member> members, Map<String, Integer> seen) {
    if (node instanceof ArrayNode array) {
      for (SourceNode element : array.elements()) {
        merge(element, members, seen);
      }
    } else if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (seen.putIfAbsent(member.name(), member.nameStart()) == null) {
          members.add(member);
        }
      }
    }
  }

  private void duplicate(String name, int start, int end, Map<String, Integer> seen) {
    Integer first = seen.putIfAbsent(name, start);
    if (first != null) {
      problems.add(
          new SourceProblem(
              SourceProblem.Code.DUPLICATE_KEY,
              "The key \"" + name + "\" occurs twice in this object",
              start,
              end,
              "Remove or rename one of them.",
              first));
    }
  }

  private SourceNode array(int start, int depth) {
    List<SourceNode> elements = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      elements.add(node((NodeEvent) event, depth + 1));
      event = events.next();
    }
    return new ArrayNode(start, Math.max(start, end(event)), elements);
  }

  private SourceNode scalar(ScalarEvent event) {
    boolean isText =
        !event.isPlain() || event.getTag().filter(tag -> tag.endsWith(":str")).isPresent();
    return new ScalarNode(
        start(event), end(event), isText ? event.getValue() : plain(event, event.getValue()));
  }

  private @Nullable Object plain(ScalarEvent event, String text) {
    try {
      return YamlScalar.read(text);
    } catch (NumberRangeException e) {
      problems.add(
          new SourceProblem(
              SourceProblem.Code.INVALID_JSON_DESCRIPTION,
              String.valueOf(e.getMessage()),
              start(event),
              end(event),
              "Write it in quotes if a text is meant.",
              -1));
      return 0;
    }
  }

  private int start(Event event) {
    return event.getStartMark().map(offsets::of).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(offsets::of).orElse(0);
  }

  private static void problem(List<SourceProblem> problems, String message, int start, int end) {
    problems.add(
        new SourceProblem(
            SourceProblem.Code.INVALID_JSON_DESCRIPTION, message, start, end, null, -1));
  }

  private static String oneLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
