package asl.source.template;

import asl.source.JsonSourceReader;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.source.SourceProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON text inside strings of another text: put together from pieces, each with its places. */
final class EmbeddedText {
  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[256];

  EmbeddedText(SourceFile file) {
    this.file = file;
  }

  /** Adds the value of a string. */
  void addString(SourceNode node, String value) {
    int[] places = StringPlaces.of(file.text(), node, value);
    for (int i = 0; i < value.length(); i++) {
      add(value.charAt(i), places[i]);
    }
  }

  /**
   * Adds text that stands nowhere, for a value that is known only when the template is deployed.
   */
  void addUnknown(SourceNode node, String stand) {
    for (int i = 0; i < stand.length(); i++) {
      add(stand.charAt(i), node.start());
    }
  }

  private void add(char c, int offset) {
    if (text.length() + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[text.length()] = offset;
    text.append(c);
    offsets[text.length()] = offset + 1;
  }

  /** The text as put together. */
  String text() {
    return text.toString();
  }

  /** Reads the text as JSON; the places are those in the outer text. */
  SourceDocument read() {
    SourceDocument inner = JsonSourceReader.read(new SourceFile(file.name(), text()));
    List<SourceProblem> problems = new ArrayList<>();
    for (SourceProblem problem : inner.problems()) {
      problems.add(
          new SourceProblem(
              problem.code(),
              problem.message(),
              outer(problem.start()),
              outer(problem.end()),
              problem.help(),
              problem.related() < 0 ? -1 : outer(problem.related())));
    }
    SourceNode root = inner.root();
    return new SourceDocument(file, root == null ? null : moved(root), problems);
  }

  private int outer(int offset) {
    return offsets[Math.min(offset, text.length())];
  }

  private int end(int start, int end) {
    return end > start ? outer(end - 1) + 1 : outer(end);
  }

  private SourceNode moved(SourceNode node) {
    int start = outer(node.start());
    int end = Math.max(start, end(node.start(), node.end()));
    if (node instanceof ObjectNode object) {
      List<Member> members = new ArrayList<>();
      for (Member member : object.members()) {
        int keyStart = outer(member.nameStart());
        int keyEnd = Math.max(keyStart, end(member.nameStart(), member.nameEnd()));
        members.add(new Member(member.name(), keyStart, keyEnd, moved(member.value())));
      }
      return new ObjectNode(start, end, members);
    }
    if (node instanceof ArrayNode array) {
      List<SourceNode> elements = new ArrayList<>();
      for (SourceNode element : array.elements()) {
        elements.add(moved(element));
      }
      return new ArrayNode(start, end, elements);
    }
    return new ScalarNode(start, end, node.toValue());
  }
}
