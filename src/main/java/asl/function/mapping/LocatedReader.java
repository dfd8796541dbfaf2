package asl.function.mapping;

import asl.source.JsonSourceReader;
import asl.source.Position;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceProblem;
import asl.source.YamlSourceReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping's text as definitions are read, and makes of it values with their places. The
 * first fault of the text is told; what is read behind one is not what was meant.
 */
final class LocatedReader {
  private static final int MOST_CHARACTERS = 4_000_000;

  private final SourceFile file;

  private LocatedReader(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads JSON where the name ends so, and YAML everywhere else.
   *
   * @param name how messages name the file
   */
  static Located read(String name, String text) throws MappingException {
    if (text.length() > MOST_CHARACTERS) {
      throw new MappingException(
          name,
          "the text has more than " + MOST_CHARACTERS + " characters",
          "name large data by a file that a function reads");
    }
    SourceFile file = new SourceFile(name, text);
    boolean isJson = name.endsWith(".json");
    SourceDocument document = isJson ? JsonSourceReader.read(file) : YamlSourceReader.read(file);
    LocatedReader reader = new LocatedReader(file);
    if (document.isEmpty()) {
      return Located.nothing(reader.place(0));
    }
    SourceNode root = document.root();
    if (root == null || !document.problems().isEmpty()) {
      throw reader.fault(document.problems().get(0));
    }
    return reader.value(root, -1);
  }

  private MappingException fault(SourceProblem problem) {
    String help = problem.help();
    return new MappingException(
        place(problem.start()),
        problem.message(),
        help == null ? "mend the syntax at this place" : help);
  }

  private Located value(SourceNode node, int key) {
    String place = place(node.start());
    String keyPlace = key < 0 ? place : place(key);
    if (node instanceof SourceNode.ObjectNode object) {
      Map<String, Located> members = new LinkedHashMap<>();
      for (SourceNode.Member member : object.members()) {
        members.put(member.name(), value(member.value(), member.nameStart()));
      }
      return new Located(members, "", place, keyPlace);
    }
    if (node instanceof SourceNode.ArrayNode array) {
      List<Located> elements = new ArrayList<>();
      for (SourceNode element : array.elements()) {
        elements.add(value(element, -1));
      }
      return new Located(elements, "", place, keyPlace);
    }
    Object scalar = node.toValue();
    return new Located(scalar, written(node, scalar), place, keyPlace);
  }

  /** A number or a boolean as the text has it: {@code 1.50}, {@code 007}. */
  private String written(SourceNode node, @Nullable Object scalar) {
    return scalar instanceof String text ? text : file.text().substring(node.start(), node.end());
  }

  private String place(int offset) {
    Position position = file.position(offset);
    return file.name() + ":" + position.line() + ":" + position.column();
  }
}
