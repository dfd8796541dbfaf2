package asl.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a path to data. */
final class DataPathReader {
  private final String text;
  private int at;

  DataPathReader(String text) {
    this.text = text;
  }

  /**
   * A step.
   *
   * @param name the member or index; null for all of them
   * @param anywhere whether it may be any number of levels deeper
   */
  record Step(@Nullable String name, boolean anywhere) {
    boolean matches(String member) {
      return name == null || name.equals(member);
    }
  }

  List<Step> steps() {
    if (!text.startsWith("$")) {
      throw problem("a path begins with $");
    }
    at = 1;
    List<Step> steps = new ArrayList<>();
    while (at < text.length()) {
      steps.add(step());
    }
    if (steps.isEmpty()) {
      throw problem("a path names a member, as $.password does");
    }
    return steps;
  }

  private Step step() {
    boolean anywhere = false;
    if (text.startsWith("..", at)) {
      anywhere = true;
      at += 2;
    } else if (text.charAt(at) == '.') {
      at++;
    } else if (text.charAt(at) != '[') {
      throw problem("a dot or a bracket is expected");
    }
    String name = at < text.length() && text.charAt(at) == '[' ? bracket() : word();
    return new Step(name.equals("*") ? null : name, anywhere);
  }

  private String word() {
    int from = at;
    while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
      at++;
    }
    if (from == at) {
      throw problem("a name is expected");
    }
    return text.substring(from, at);
  }

  private String bracket() {
    char quote = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    String end = quote == '\'' || quote == '"' ? quote + "]" : "]";
    int from = at + end.length();
    int to = text.indexOf(end, from);
    if (to < from || to == from) {
      throw problem("a bracket is not closed or empty");
    }
    at = to + end.length();
    return text.substring(from, to);
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "'" + text + "' is not a path: " + what + " (character " + (at + 1) + ")");
  }
}
