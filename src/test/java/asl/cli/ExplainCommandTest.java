package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The contract of {@code asl explain}. */
class ExplainCommandTest {
  @Test
  void aCodeIsExplainedWithAnExampleAndItsMend() {
    Cli.Result result = Cli.run("explain", "missing_transition_target");
    assertEquals(0, result.exit());
    assertTrue(result.out().startsWith("## MISSING_TRANSITION_TARGET"), result.out());
    assertTrue(result.out().contains("Corrected"), result.out());
    assertEquals("", result.err());
  }

  @Test
  void withoutACodeAllAreListed() {
    Cli.Result result = Cli.run("explain");
    assertEquals(0, result.exit());
    assertTrue(result.out().lines().count() > 20, result.out());
    assertTrue(result.out().lines().anyMatch("MISSING_TRANSITION_TARGET"::equals), result.out());
  }

  @Test
  void anUnknownCodeIsWrongUsage() {
    Cli.Result result = Cli.run("explain", "NO_SUCH_CODE");
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("There is no code NO_SUCH_CODE"), result.err());
  }
}
