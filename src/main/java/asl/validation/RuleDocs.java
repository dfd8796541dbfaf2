package asl.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What each code means, in Markdown: made from the descriptions of the rules. */
public final class RuleDocs {
  private static final String HEADING = "## ";
  private static final String RESOURCE = "/asl/validation/rules.md";

  private RuleDocs() {}

  /**
   * Everything that is reported under a code, one section a rule.
   *
   * @return empty if there is no such code
   */
  public static List<String> explain(String code) {
    List<String> sections = new ArrayList<>();
    for (String section : sections()) {
      if (codeOf(section).equals(code)) {
        sections.add(section.strip());
      }
    }
    return sections;
  }

  /** All codes that rules report, in order. */
  public static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (String section : sections()) {
      codes.add(codeOf(section));
    }
    return codes;
  }

  private static String codeOf(String section) {
    int end = section.indexOf(':');
    return end < HEADING.length() ? "" : section.substring(HEADING.length(), end);
  }

  private static List<String> sections() {
    String text = read();
    List<String> sections = new ArrayList<>();
    int start = text.indexOf(HEADING);
    while (start >= 0) {
      int next = text.indexOf("\n" + HEADING, start);
      sections.add(next < 0 ? text.substring(start) : text.substring(start, next + 1));
      start = next < 0 ? -1 : next + 1;
    }
    return sections;
  }

  private static String read() {
    try (InputStream in = RuleDocs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
