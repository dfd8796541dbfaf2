package asl.function.mapping;

import asl.json.JsonNumber;
import asl.json.NumberRangeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML, of which JSON is a part, into values with their places; bounded in every way. */
final class YamlTree {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_VALUES = 200_000;
  private static final int DEEPEST = 60;

  private final String file;
  private int values;

  private YamlTree(String file) {
    this.file = file;
  }

  /**
   * Reads one document.
   *
   * @param file how messages name it
   */
  static Located read(String file, String text) throws MappingException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MOST_CHARACTERS).build();
    try {
      Node root = new Compose(settings).composeString(text).orElse(null);
      return root == null ? new Located(null, file + ":1:1") : new YamlTree(file).value(root, 0);
    } catch (MarkedYamlEngineException e) {
      throw syntax(place(file, e.getProblemMark().orElse(null)), e.getProblem());
    } catch (YamlEngineException e) {
      throw syntax(file, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw syntax(file, "values lie too deep inside each other");
    }
  }

  private static MappingException syntax(String place, String problem) {
    return new MappingException(
        place, "no valid YAML or JSON: " + problem, "mend the syntax at this place");
  }

  private Located value(Node node, int depth) throws MappingException {
    String place = place(file, node.getStartMark().orElse(null));
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw syntax(place, "too many values, or too deep inside each other");
    }
    if (node instanceof MappingNode mapping) {
      return new Located(members(mapping, depth), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<Located> elements = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        elements.add(value(element, depth + 1));
      }
      return new Located(elements, place);
    }
    return new Located(scalar((ScalarNode) node, place), place);
  }

  private Map<String, Located> members(MappingNode mapping, int depth) throws MappingException {
    Map<String, Located> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String place = place(file, tuple.getKeyNode().getStartMark().orElse(null));
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw syntax(place, "a key must be a plain text");
      }
      Located value = value(tuple.getValueNode(), depth + 1);
      Located member = new Located(value.value(), value.place(), place);
      if (members.put(key.getValue(), member) != null) {
        throw new MappingException(
            place, "the key '" + key.getValue() + "' stands here twice", "remove one of them");
      }
    }
    return members;
  }

  private static @Nullable Object scalar(ScalarNode node, String place) throws MappingException {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    String number = text.endsWith(".") ? text + "0" : text;
    if ((!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT)) || !JsonNumber.isNumber(number)) {
      return text;
    }
    try {
      return JsonNumber.parse(number);
    } catch (NumberRangeException e) {
      throw new MappingException(
          place, String.valueOf(e.getMessage()), "write it in quotes if a text is meant");
    }
  }

  private static String place(String file, @Nullable Mark mark) {
    return mark == null ? file : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
