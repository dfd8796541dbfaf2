package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression ends in the same way whatever stack the JVM is given. */
class StackSizeIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"-Xss256k", "-Xss8m"})
  void repeatedGroupsMatchLongTexts(String option) throws Exception {
    assertEquals("true\n", eval(option, "$contains($pad('', 300000, 'ab'), /^((a|b)|c)*$/)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$contains($pad('', 2000000, 'ab'), /^((a|b)|c)*$/)",
        "$contains($pad('', 40, 'a'), /^(a+)+b$/)",
        "$contains('a', /((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))/)"
      })
  void whatARegularExpressionTakesIsCounted(String expression) throws Exception {
    assertEquals(eval("-Xss256k", expression), eval("-Xss8m", expression));
  }

  @Test
  void endlessRecursionIsCounted() throws Exception {
    String expression = "($f := function($n) { 1 + $f($n + 1) }; $f(0))";
    assertEquals(eval("-Xss256k", expression), eval("-Xss8m", expression));
  }

  private String eval(String option, String expression) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                "asl.cli.Main",
                "eval",
                "--jsonata",
                expression)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
