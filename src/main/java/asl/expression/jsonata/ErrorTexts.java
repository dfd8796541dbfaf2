package asl.expression.jsonata;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import asl.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** JSONata's sentence for each error code, read from a resource when the first error occurs. */
final class ErrorTexts {
  private static final String RESOURCE = "errors.properties";
  private static final String RAW = "raw-";
  private static final Map<String, String> SENTENCES = read();

  private ErrorTexts() {}

  /** The end of AWS's sentence about an expression that failed. */
  static String complaint(JsonataError error) {
    String sentence = sentence(error);
    return error.code().equals(JsonataError.BOUND)
        ? "threw an error during evaluation: " + sentence
        : "threw an error during evaluation. " + error.code() + ": " + sentence;
  }

  /** The error's sentence, placeholders filled. */
  static String sentence(JsonataError error) {
    String template = SENTENCES.getOrDefault(error.code(), "{raw-message}");
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    int open;
    while ((open = template.indexOf('{', from)) >= 0) {
      int close = template.indexOf('}', open);
      sentence.append(template, from, open);
      sentence.append(insert(error.inserts(), template.substring(open + 1, close)));
      from = close + 1;
    }
    return sentence.append(template, from, template.length()).toString();
  }

  private static String insert(Map<String, @Nullable Object> inserts, String name) {
    if (name.startsWith(RAW)) {
      Object raw = inserts.get(name.substring(RAW.length()));
      return raw == null ? "" : raw.toString();
    }
    if (!inserts.containsKey(name)) {
      return "undefined";
    }
    Object value = inserts.get(name);
    if (value instanceof FunctionValue) {
      return "";
    }
    if (value == Undefined.UNDEFINED || Numbers.notFinite(value) != null) {
      return "null";
    }
    try {
      Evaluation.checkResult(value);
      return JsonWriter.write(ResultValue.plain(value));
    } catch (JsonataError | JsonataFailure e) {
      return "";
    }
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
