package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks Graphviz and Mermaid themselves whether they take the kept pictures. Nothing is downloaded:
 * Mermaid is looked for in the folder that {@code mermaid.modules} names, which must hold the
 * packages {@code mermaid} and {@code jsdom}.
 */
class ForeignToolsTest {
  private static final Path CASES = Path.of("src/test/resources/graph");
  private static final String PARSE =
      """
      import { createRequire } from 'node:module';
      import { pathToFileURL } from 'node:url';
      import fs from 'node:fs';
      const modules = process.argv[2];
      const require = createRequire(modules + '/x.js');
      const { JSDOM } = require('jsdom');
      const dom = new JSDOM('<!DOCTYPE html><body></body>');
      globalThis.window = dom.window;
      globalThis.document = dom.window.document;
      const entry = modules + '/mermaid/dist/mermaid.core.mjs';
      const mermaid = (await import(pathToFileURL(entry))).default;
      for (const file of process.argv.slice(3)) {
        await mermaid.parse(fs.readFileSync(file, 'utf8'));
      }
      """;

  @TempDir Path folder;

  @Test
  void graphvizTakesEveryDotFile() throws Exception {
    assumeTrue(runs("dot", "-V"), "Graphviz is not installed: no DOT file is tried");
    for (Path file : kept("expected.dot")) {
      assertEquals("", run(List.of("dot", "-Tsvg", "-o", "drawn.svg", path(file))));
    }
  }

  @Test
  void mermaidTakesEveryMermaidFile() throws Exception {
    String modules = System.getProperty("mermaid.modules", "");
    assumeTrue(!modules.isEmpty(), "-Dmermaid.modules names no folder: Mermaid is not asked");
    Path script = Files.writeString(folder.resolve("parse.mjs"), PARSE);
    List<String> command = new ArrayList<>(List.of("node", script.toString(), modules));
    kept("expected.mermaid").forEach(file -> command.add(path(file)));
    assertEquals("", run(command));
  }

  private static String path(Path file) {
    return file.toAbsolutePath().toString();
  }

  private static List<Path> kept(String name) throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> found = files.filter(file -> file.endsWith(name)).sorted().toList();
      assertTrue(found.size() >= 7, () -> "only " + found);
      return found;
    }
  }

  private boolean runs(String... command) throws InterruptedException {
    try {
      run(List.of(command));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a command and gives back what it says, and that it failed if it did. */
  private String run(List<String> command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> command + " does not end");
    String text = Files.readString(said);
    return process.exitValue() == 0 ? text : text + "exit " + process.exitValue();
  }
}
