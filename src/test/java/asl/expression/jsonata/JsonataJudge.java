package asl.expression.jsonata;

import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reference implementation in one node process. Its package is looked for where the property
 * {@code jsonata.judge} says, or below {@code target/judge} after {@code npm install --prefix
 * target/judge jsonata@2.0.6}.
 */
final class JsonataJudge implements AutoCloseable {
  private static final String PACKAGE = "node_modules/jsonata";

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private JsonataJudge(Process process) {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The judge; null where node or the package is missing. */
  static @Nullable JsonataJudge start() throws IOException {
    Path library = Path.of(System.getProperty("jsonata.judge", "target/judge"), PACKAGE);
    Path manifest = library.resolve("package.json");
    if (!Files.isRegularFile(manifest)
        || !Files.readString(manifest).contains("\"version\": \"2.0.6\"")) {
      return null;
    }
    Path script = Files.createTempFile("judge", ".js");
    script.toFile().deleteOnExit();
    try (InputStream in = JsonataJudge.class.getResourceAsStream("/expression/jsonata/judge.js")) {
      Files.write(script, in.readAllBytes());
    }
    try {
      return new JsonataJudge(
          new ProcessBuilder("node", script.toString(), library.toAbsolutePath().toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      return null;
    }
  }

  /** What the reference answers: {@code value} or {@code error}. */
  Map<?, ?> ask(String expression, @Nullable Object document) throws Exception {
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    question.put("expression", expression);
    question.put("document", document);
    questions.write(JsonWriter.write(question));
    questions.newLine();
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the judge has ended at " + expression);
    }
    return (Map<?, ?>) JsonReader.read(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
