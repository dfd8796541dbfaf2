package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .pre-commit-hooks.yaml} and {@code action.yml} say works with the packed program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class HooksIT {
  private static final String GOOD =
      """
      {"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}
      """;
  private static final String BROKEN =
      """
      {"StartAt": "Start", "States": {"Start": {"Type": "Pass", "Next": "Done"}}}
      """;

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("project/a folder"));
    Files.writeString(project.resolve("good.asl.json"), GOOD);
    project = project.getParent();
  }

  @Test
  void preCommitFindsABrokenDefinition() throws Exception {
    assumeTrue(isInstalled("git"), "git is not installed");
    assumeTrue(isInstalled("pre-commit"), "pre-commit is not installed");
    String revision = publish();
    Files.writeString(
        project.resolve(".pre-commit-config.yaml"),
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: asl-validate
        """
            .formatted(folder.resolve("hooks"), revision));
    git(project, "init", "-q");
    git(project, "add", "-A");
    Outcome good = preCommit();
    assertEquals(0, good.exitCode(), good.out() + good.err());
    assertTrue(good.out().contains("Passed"), good.out());
    Files.writeString(project.resolve("broken.asl.yaml"), BROKEN);
    git(project, "add", "-A");
    Outcome bad = preCommit();
    assertEquals(1, bad.exitCode(), bad.out() + bad.err());
    assertTrue(bad.out().contains("broken.asl.yaml:1:"), bad.out());
    assertTrue(bad.out().contains("[MISSING_TRANSITION_TARGET]"), bad.out());
  }

  private Outcome preCommit() throws IOException, InterruptedException {
    String script = "cd \"$1\" && exec pre-commit run --all-files";
    return Outcome.of(
        List.of("sh", "-c", script, "sh", project.toString()),
        Map.of("PRE_COMMIT_HOME", folder.resolve("cache").toString(), "NO_COLOR", "1"));
  }

  /** A repository with the hooks and a launcher that needs no build; gives its commit. */
  private String publish() throws IOException, InterruptedException {
    UnpackedArchive archive = UnpackedArchive.in(folder);
    Path hooks = Files.createDirectories(folder.resolve("hooks"));
    Files.copy(Path.of(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    Path launcher = hooks.resolve("asl");
    Files.writeString(launcher, "#!/bin/sh\nexec '" + archive.launcher() + "' \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
    git(hooks, "init", "-q");
    git(hooks, "add", "-A");
    git(hooks, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "all");
    return git(hooks, "rev-parse", "HEAD").strip();
  }

  private static String git(Path where, String... words) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", where.toString()), Stream.of(words)).toList();
    Outcome outcome = Outcome.of(command, Map.of());
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.out();
  }

  @Test
  void theActionChecksWhatItIsGiven() throws Exception {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    Files.writeString(project.resolve("broken.asl.json"), BROKEN);
    Outcome good = act(project.resolve("a folder") + "\n", "");
    assertEquals(0, good.exitCode(), good.err());
    Outcome bad = act(project.toString(), "--severity\nMISSING_END_STATE=warning\n");
    assertEquals(1, bad.exitCode(), bad.err());
    assertTrue(bad.out().contains("::error file="), bad.out());
  }

  /** Runs the action's script as a runner does. */
  private Outcome act(String definitions, String options) throws IOException, InterruptedException {
    String action = Files.readString(Path.of("action.yml"));
    String script =
        action
            .substring(action.indexOf("run: |\n") + 7)
            .lines()
            .map(String::strip)
            .collect(Collectors.joining("\n"));
    Map<String, String> environment =
        Map.of(
            "DEFINITIONS",
            definitions,
            "OPTIONS",
            options.isEmpty() ? "\n" : options,
            "PROGRAM",
            UnpackedArchive.in(folder).launcher().toString());
    return Outcome.of(List.of("bash", "-e", "-o", "pipefail", "-c", script), environment);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }
}
