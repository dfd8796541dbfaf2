package asl.fuzz;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes texts, as characters or as the values that they are. */
final class Mutation {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ":",
          ",",
          "\\",
          "\\u",
          "\\ud83d",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\u001b[31m",
          "\u009b",
          "\u202e",
          "\u200b",
          "\u2028",
          "\ufeff",
          "\udb40\udc41",
          "\ud83d",
          "😀",
          "日本",
          "null",
          "true",
          "-",
          "0",
          "1e400",
          "1e2147483648",
          "-0.0",
          "1e-400",
          "9223372036854775808",
          "99999999999999999999999999",
          "2147483648",
          "-1",
          "0.5",
          "$",
          "$$",
          "$.",
          "$..*",
          "$[",
          "$[-1:]",
          "[?(@.a==1)]",
          "{%",
          "%}",
          "{% $ %}",
          "{% $states.input %}",
          "${",
          "${x}",
          "States.",
          "States.Format('{}', $)",
          "States.JsonToString($)",
          "$states",
          "\".$\":",
          "&a ",
          "*a",
          "!Sub ",
          "!!binary x",
          "<<: ",
          "---\n",
          "# ",
          "- ",
          ": ",
          "|\n  ",
          "../",
          "/",
          "/dev/null",
          "file.json",
          "%s",
          "%n",
          "<!--",
          "</script>",
          "]]>",
          "&lt;",
          "::error::",
          "arn:aws:states:::",
          "arn:aws:lambda:us-east-1:1:function:f",
          "Next",
          "End",
          "StartAt",
          "States",
          "Type",
          "JSONata",
          "Catch",
          "Retry",
          "ErrorEquals",
          "States.ALL");

  private static final List<Object> VALUES =
      List.of(
          "",
          "\u202e\u001b[2J",
          "x".repeat(300),
          0,
          -1,
          1.5,
          Long.MAX_VALUE,
          1e308,
          true,
          false,
          List.of(),
          Map.of(),
          List.of(List.of(1)),
          Map.of("", ""),
          "$",
          "$.a[*]",
          "{% 1/0 %}",
          "{% $states.input %}",
          "{% [1..100000] %}",
          "Task",
          "Map",
          "Parallel",
          "Choice",
          "Wait",
          "Pass",
          "Fail",
          "JSONata",
          "JSONPath",
          "2026-01-01T00:00:00Z",
          "States.ALL");

  private final Random random;
  private final Corpus.Kind kind;

  Mutation(Corpus.Kind kind, Random random) {
    this.kind = kind;
    this.random = random;
  }

  /** A text of the kind, changed a few times or not at all. */
  static String text(Corpus.Kind kind, Random random) {
    return new Mutation(kind, random).changed(Corpus.pick(kind, random));
  }

  /** A word that means something to some reader, or nothing to any. */
  static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      word.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return word.toString().replace("\0", "");
  }

  private String changed(String text) {
    String changed = random.nextInt(3) == 0 ? values(text) : text;
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      changed = characters(changed);
    }
    return changed;
  }

  private String values(String text) {
    try {
      Object tree = JsonReader.read(text);
      int times = 1 + random.nextInt(4);
      for (int i = 0; i < times; i++) {
        tree = value(tree, 0);
      }
      return random.nextBoolean() ? JsonWriter.write(tree) : JsonWriter.writePretty(tree);
    } catch (JsonSyntaxException e) {
      return text;
    }
  }

  private @Nullable Object value(@Nullable Object value, int depth) {
    boolean isLeaf = !(value instanceof Map<?, ?> || value instanceof List<?>);
    if (isLeaf || (depth > 0 && random.nextInt(6) == 0)) {
      return random.nextInt(12) == 0 ? null : VALUES.get(random.nextInt(VALUES.size()));
    }
    if (value instanceof List<?> elements) {
      List<Object> copy = new ArrayList<>(elements);
      if (copy.isEmpty() || random.nextInt(5) == 0) {
        copy.add(VALUES.get(random.nextInt(VALUES.size())));
      } else {
        int at = random.nextInt(copy.size());
        copy.set(at, value(copy.get(at), depth + 1));
      }
      return copy;
    }
    return members((Map<?, ?>) value, depth);
  }

  private Map<String, Object> members(Map<?, ?> members, int depth) {
    int at = members.isEmpty() ? -1 : random.nextInt(members.size());
    int how = random.nextInt(8);
    Map<String, Object> copy = new LinkedHashMap<>();
    int i = 0;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      if (i++ != at) {
        copy.put(name, member.getValue());
      } else if (how == 0) {
        copy.put(word(random), member.getValue());
      } else if (how > 1) {
        copy.put(name, value(member.getValue(), depth + 1));
      }
    }
    if (at < 0) {
      copy.put(word(random), VALUES.get(random.nextInt(VALUES.size())));
    }
    return copy;
  }

  private String characters(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(40)));
    String before = text.substring(0, from);
    String piece = text.substring(from, to);
    String after = text.substring(to);
    return switch (random.nextInt(8)) {
      case 0 -> before + after;
      case 1 -> before + piece + piece + after;
      case 2 -> before + piece.repeat(1 + random.nextInt(50)) + after;
      case 3 -> before;
      case 4 -> before + other() + piece + after;
      case 5 -> before + (char) random.nextInt(random.nextBoolean() ? 128 : 65536) + after;
      default -> before + PIECES.get(random.nextInt(PIECES.size())) + after;
    };
  }

  private String other() {
    String other = Corpus.pick(kind, random);
    int from = random.nextInt(other.length() + 1);
    return other.substring(from, Math.min(other.length(), from + random.nextInt(200)));
  }
}
