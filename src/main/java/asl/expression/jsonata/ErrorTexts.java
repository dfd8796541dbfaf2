package asl.expression.jsonata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** JSONata's sentence for each error code, read from a resource when the first error occurs. */
final class ErrorTexts {
  private static final String RESOURCE = "errors.properties";
  private static final Map<String, String> SENTENCES = read();

  private ErrorTexts() {}

  /** The code, a colon and its sentence, placeholders filled; the code alone if it has none. */
  static String of(String code, Map<String, String> inserts) {
    String template = SENTENCES.get(code);
    return template == null ? code : code + ": " + fill(template, inserts);
  }

  private static String fill(String template, Map<String, String> inserts) {
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    int open;
    while ((open = template.indexOf('{', from)) >= 0) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      sentence.append(template, from, open).append(inserts.getOrDefault(name, ""));
      from = close + 1;
    }
    return sentence.append(template, from, template.length()).toString();
  }

  private static Map<String, String> read() {
    Properties sentences = new Properties();
    try (InputStream in = ErrorTexts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byCode = new HashMap<>();
    for (String code : sentences.stringPropertyNames()) {
      byCode.put(code, sentences.getProperty(code));
    }
    return Map.copyOf(byCode);
  }
}
