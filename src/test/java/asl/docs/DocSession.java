package asl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Does in a shell what a page says, word for word, in an empty folder beside the samples. */
final class DocSession {
  /** Stands between what two commands print; no command prints it. */
  private static final String MARK = "\u001e";

  private final Path folder;
  private final Path program;

  /**
   * Prepares a session.
   *
   * @param folder an empty folder
   * @param program the unpacked program's folder
   */
  DocSession(Path folder, Path program) {
    this.folder = folder;
    this.program = program;
  }

  /** What each command of the page prints, standard error included, in the order of the page. */
  List<String> outputs(DocPage page) throws IOException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.createSymbolicLink(work.resolve("samples"), program.resolve("samples"));
    Path script = folder.resolve("script");
    Files.writeString(script, script(page));
    Path printed = folder.resolve("printed");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(work.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ASL_") || name.equals("CI"));
    builder.environment().remove("GITHUB_ACTIONS");
    builder.environment().put("PATH", program.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("ASL_CACHE_DIR", program.resolve("cache").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> "no end of " + page.file());
    String all = Files.readString(printed).replace(work + "/", "");
    List<String> outputs = List.of(all.split(MARK + "\n", -1));
    assertEquals(page.commands().size() + 1, outputs.size(), all);
    return outputs.subList(1, outputs.size());
  }

  private String script(DocPage page) throws IOException {
    StringBuilder script = new StringBuilder();
    int number = 0;
    for (DocPage.Step step : page.steps()) {
      if (step instanceof DocPage.WriteFile file) {
        Path content = Files.createDirectories(folder.resolve("files")).resolve("" + number++);
        Files.writeString(content, file.content());
        script.append("mkdir -p \"$(dirname '").append(file.name()).append("')\"\n");
        script.append("cp '").append(content).append("' '").append(file.name()).append("'\n");
        script.append(file.name().endsWith(".sh") ? "chmod +x '" + file.name() + "'\n" : "");
      } else if (step instanceof DocPage.Type typed) {
        script.append("status=$?; printf '\\036\\n'; (exit $status)\n");
        script.append(typed.command()).append('\n');
      }
    }
    return script.toString();
  }
}
