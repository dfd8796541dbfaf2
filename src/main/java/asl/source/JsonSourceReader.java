package asl.source;

import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) with the place of every value. It does not stop at the first fault: missing
 * and surplus commas, comments, unquoted keys and the like are reported, and reading goes on as if
 * they were right. A bare <code>${Placeholder}</code> is read as a string, because templates put
 * values there.
 */
public final class JsonSourceReader {
  private static final String NAME_IT_YAML = "Give it a name that ends in .asl.yaml.";

  private final JsonScanner scanner;
  private final List<SourceProblem> problems;
  private int unclosedAtEnd;

  /** The number of the problem that tells of the innermost of them. */
  private int innermost;

  private JsonSourceReader(JsonScanner scanner, List<SourceProblem> problems) {
    this.scanner = scanner;
    this.problems = problems;
  }

  /** Reads the whole text of a file. */
  public static SourceDocument read(SourceFile file) {
    List<SourceProblem> problems = new ArrayList<>();
    JsonScanner scanner = new JsonScanner(file.text(), problems);
    SourceNode root = new JsonSourceReader(scanner, problems).document();
    return new SourceDocument(file, root, List.copyOf(problems));
  }

  private @Nullable SourceNode document() {
    scanner.skipBlank();
    if (scanner.atEnd()) {
      problem("The text is empty", scanner.offset(), scanner.offset(), "Write a JSON object.");
      return null;
    }
    int start = scanner.offset();
    int end = scanner.endOfWord(start);
    if (scanner.looksLikeYaml(end)) {
      problem("The text is YAML, but the file is read as JSON", start, end, NAME_IT_YAML);
      return null;
    }
    SourceNode root = value(0);
    tellHowManyAreOpen();
    scanner.skipBlank();
    if (!scanner.atEnd() && !scanner.stopped()) {
      int at = scanner.offset();
      problem("More text follows the end of the JSON value", at, scanner.endOfWord(at), null);
    }
    return root;
  }

  private @Nullable SourceNode value(int depth) {
    if (depth > SourceDocument.MAX_DEPTH) {
      scanner.stop(
          SourceProblem.Code.NESTING_TOO_DEEP,
          "The text is nested deeper than " + SourceDocument.MAX_DEPTH + " levels");
      return null;
    }
    int start = scanner.offset();
    char c = scanner.peek();
    return switch (c) {
      case '{' -> object(start, depth);
      case '[' -> array(start, depth);
      case '"', '\'' -> {
        String text = scanner.string();
        yield new ScalarNode(start, scanner.offset(), text);
      }
      case '}', ']', ',', ':', JsonScanner.END -> null;
      default -> {
        Object word = scanner.word();
        yield new ScalarNode(start, scanner.offset(), word);
      }
    };
  }

  private SourceNode object(int start, int depth) {
    List<Member> members = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    scanner.next();
    scanner.skipBlank();
    while (!scanner.atEnd() && scanner.peek() != '}' && !scanner.stopped()) {
      if (scanner.peek() == ']') {
        break;
      }
      Member member = member(depth);
      if (member != null) {
        Integer first = seen.putIfAbsent(member.name(), member.nameStart());
        if (first != null) {
          duplicate(member, first);
        }
        members.add(member);
      }
      separator('}', "member");
    }
    close('}', start, "object");
    return new ObjectNode(start, scanner.offset(), members);
  }

  private @Nullable Member member(int depth) {
    int start = scanner.offset();
    String name = key(start);
    if (name == null) {
      return null;
    }
    int end = scanner.offset();
    scanner.skipBlank();
    if (name.startsWith("${") && (scanner.peek() == ',' || scanner.peek() == '}')) {
      return new Member(name, start, end, new ScalarNode(start, end, name));
    }
    if (scanner.peek() == ':') {
      scanner.next();
    } else {
      problem("A colon is missing behind the key \"" + name + "\"", start, end, null);
    }
    scanner.skipBlank();
    int at = scanner.offset();
    SourceNode value = value(depth + 1);
    if (value == null) {
      if (!scanner.stopped()) {
        problem("The value of \"" + name + "\" is missing", start, end, null);
      }
      value = new ScalarNode(at, at, null);
    }
    return new Member(name, start, end, value);
  }

  private @Nullable String key(int start) {
    char c = scanner.peek();
    if (c == '"' || c == '\'') {
      return scanner.string();
    }
    int end = scanner.endOfWord(start);
    if (end == start) {
      scanner.next();
      problem("A key in double quotes is expected here", start, start + 1, null);
      return null;
    }
    String word = scanner.take(end);
    if (!word.startsWith("${")) {
      problem("The key is not in double quotes", start, end, "Write \"" + word + "\" instead.");
    }
    return word;
  }

  private SourceNode array(int start, int depth) {
    List<SourceNode> elements = new ArrayList<>();
    scanner.next();
    scanner.skipBlank();
    while (!scanner.atEnd() && scanner.peek() != ']' && !scanner.stopped()) {
      SourceNode element = value(depth + 1);
      if (element == null) {
        if (scanner.peek() == '}' || scanner.atEnd()) {
          break;
        }
        int at = scanner.offset();
        scanner.next();
        problem("A value is expected here", at, at + 1, null);
        scanner.skipBlank();
        continue;
      }
      elements.add(element);
      separator(']', "element");
    }
    close(']', start, "array");
    return new ArrayNode(start, scanner.offset(), elements);
  }

  private void separator(char close, String what) {
    int before = scanner.offset();
    scanner.skipBlank();
    char c = scanner.peek();
    if (scanner.atEnd() || c == close || scanner.stopped()) {
      return;
    }
    if (c != ',') {
      if (c != '}' && c != ']' && !scanner.endsUnclosedString(before)) {
        problem("A comma is missing behind this " + what, Math.max(before - 1, 0), before, null);
      }
      return;
    }
    int comma = scanner.offset();
    scanner.next();
    scanner.skipBlank();
    while (scanner.peek() == ',') {
      int surplus = scanner.offset();
      problem("One comma too many", surplus, surplus + 1, "Remove it.");
      scanner.next();
      scanner.skipBlank();
    }
    if (scanner.peek() == close) {
      problem("A comma behind the last " + what, comma, comma + 1, "Remove the comma.");
    }
  }

  private void close(char close, int start, String what) {
    if (scanner.peek() == close && !scanner.atEnd()) {
      scanner.next();
      return;
    }
    if (scanner.stopped() || (scanner.atEnd() && unclosedAtEnd++ > 0)) {
      return;
    }
    innermost = problems.size();
    problem("The " + what + " is not closed: \"" + close + "\" is missing", start, start + 1, null);
  }

  /** Where the text ends too early, one fault stands for all that is open: the innermost. */
  private void tellHowManyAreOpen() {
    if (unclosedAtEnd > 1) {
      SourceProblem told = problems.remove(innermost);
      String help = "The text ends too early: " + (unclosedAtEnd - 1) + " more around it are open.";
      problem(told.message(), told.start(), told.end(), help);
    }
  }

  private void duplicate(Member member, int first) {
    problems.add(
        new SourceProblem(
            SourceProblem.Code.DUPLICATE_KEY,
            "The key \"" + member.name() + "\" occurs twice in this object",
            member.nameStart(),
            member.nameEnd(),
            "Only the last one counts. Remove or rename one of them.",
            first));
  }

  private void problem(String message, int start, int end, @Nullable String help) {
    problems.add(
        new SourceProblem(
            SourceProblem.Code.INVALID_JSON_DESCRIPTION, message, start, end, help, -1));
  }
}
