package asl.fuzz;

import asl.cli.Cli;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.text.SafeText;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What every call promises, whatever it is given. */
final class Promises {
  private static final Set<Integer> EXITS = Set.of(0, 1, 2, 3);
  private static final Pattern STACK =
      Pattern.compile(
          "(?m)^\\s*at [\\w.$/]+\\([\\w .]*(:\\d+)?\\)$|java\\.lang\\.\\w+(Error|Exception)");

  /** Words with which a command answers as text, whatever its format. */
  private static boolean asksForText(String word) {
    return word.contains("help") || word.startsWith("--diff");
  }

  private Promises() {}

  /** What the call broke; null if it kept everything. */
  static @Nullable String broken(FuzzedCall call, Cli.Result result) {
    String all = result.out() + result.err();
    if (all.contains("bug in asl")) {
      return "an internal error: " + firstLine(result.err());
    }
    if (!EXITS.contains(result.exit())) {
      return "the exit code " + result.exit();
    }
    if (STACK.matcher(result.err()).find()) {
      return "a stack trace: " + firstLine(result.err());
    }
    int hazard = hazard(all);
    if (hazard >= 0) {
      return "raw U+" + Integer.toHexString(hazard);
    }
    return malformed(call.words(), result);
  }

  private static int hazard(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (point != '\n' && point != '\t' && SafeText.isHazard(point)) {
        return point;
      }
    }
    return -1;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static @Nullable String malformed(List<String> words, Cli.Result result) {
    if (result.out().isEmpty() || words.stream().anyMatch(Promises::asksForText)) {
      return null;
    }
    String command = words.get(0);
    String form = form(words);
    try {
      if (command.equals("run") && result.exit() == 0) {
        JsonReader.read(result.out());
      } else if (!command.equals("run") && Set.of("json", "sarif").contains(form)) {
        JsonReader.read(result.out());
      } else if (form.equals("jsonl")) {
        for (String line : result.out().lines().toList()) {
          JsonReader.read(line);
        }
      } else if (Set.of("junit", "svg").contains(form)) {
        xml(result.out());
      }
      return null;
    } catch (JsonSyntaxException e) {
      return command + " " + form + ": no JSON on standard output";
    } catch (Exception e) {
      return command + " " + form + ": no XML on standard output";
    }
  }

  private static String form(List<String> words) {
    String form = "";
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--format=")) {
        form = words.get(i).substring("--format=".length());
      } else if (words.get(i).equals("--format") && i + 1 < words.size()) {
        form = words.get(i + 1);
      }
    }
    return form;
  }

  private static void xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    builder.parse(new InputSource(new StringReader(text)));
  }
}
