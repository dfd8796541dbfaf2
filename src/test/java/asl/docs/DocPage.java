package asl.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation as a script: a code block with a name behind its language is a file, a
 * {@code console} block is a session of commands and what they print. A comment {@code <!-- needs:
 * NAME -->} names the programs without which its examples cannot run.
 */
record DocPage(Path file, String text, List<Step> steps) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern NEEDS = Pattern.compile("<!-- needs: ([^>]*) -->");
  private static final String PROMPT = "$ ";

  /** What a reader does next. */
  sealed interface Step permits WriteFile, Type {}

  /** Puts a file into the folder. */
  record WriteFile(String name, String content) implements Step {}

  /**
   * Types a command.
   *
   * @param command one line, or several that end in a backslash but for the last
   * @param printed what the page says it prints, each line with its end
   * @param start where {@code printed} starts in the page's text
   */
  record Type(String command, String printed, int start) implements Step {}

  static DocPage read(Path file) throws IOException {
    String text = Files.readString(file);
    List<Step> steps = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals("console")) {
        addSession(steps, matcher.group(3), matcher.start(3));
      } else if (matcher.group(2) != null) {
        steps.add(new WriteFile(matcher.group(2), matcher.group(3)));
      }
    }
    return new DocPage(file, text, List.copyOf(steps));
  }

  private static void addSession(List<Step> steps, String session, int offset) {
    int at = 0;
    while (at < session.length()) {
      if (!session.startsWith(PROMPT, at)) {
        throw new IllegalArgumentException("a session starts with '$ ': " + session);
      }
      int end = session.indexOf('\n', at);
      while (session.charAt(end - 1) == '\\') {
        end = session.indexOf('\n', end + 1);
      }
      int next = session.indexOf("\n" + PROMPT, end);
      int stop = next < 0 ? session.length() : next + 1;
      steps.add(
          new Type(
              session.substring(at + PROMPT.length(), end),
              session.substring(end + 1, stop),
              offset + end + 1));
      at = stop;
    }
  }

  List<Type> commands() {
    return steps.stream().filter(Type.class::isInstance).map(Type.class::cast).toList();
  }

  /** The programs that have to be installed. */
  List<String> needs() {
    Matcher matcher = NEEDS.matcher(text);
    return matcher.find() ? List.of(matcher.group(1).trim().split("[, ]+", -1)) : List.of();
  }

  /** The page with what its commands really print, where that differs by more than the day. */
  String withOutputs(List<String> outputs) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    List<Type> commands = commands();
    for (int i = 0; i < commands.size(); i++) {
      Type command = commands.get(i);
      page.append(text, at, command.start());
      boolean same = isSame(command, outputs.get(i));
      page.append(same ? command.printed() : outputs.get(i));
      at = command.start() + command.printed().length();
    }
    return page.append(text.substring(at)).toString();
  }

  private static boolean isSame(Type command, String output) {
    return Steady.text(command.command(), command.printed())
        .equals(Steady.text(command.command(), output));
  }
}
