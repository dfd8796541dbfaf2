package asl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
  private static final List<String> LINES = List.of("# why", "", "a/one: lost", "a/two: random");

  @Test
  void acceptsTheCasesThatAreNamed() throws IOException {
    Overrides overrides = Overrides.of(LINES);
    assertTrue(overrides.accepts("a/one", false));
    assertFalse(overrides.accepts("a/three", false));
  }

  @Test
  void anOverrideThatDiffersAtSomeLevelIsNeeded() throws IOException {
    Overrides overrides = Overrides.of(LINES);
    overrides.accepts("a/one", true);
    overrides.accepts("a/one", false);
    overrides.accepts("a/two", false);
    assertEquals(List.of(), overrides.unneeded());
  }

  @Test
  void anOverrideThatNoLongerDiffersIsUnneeded() throws IOException {
    Overrides overrides = Overrides.of(LINES);
    overrides.accepts("a/one", true);
    assertEquals(List.of("a/one"), overrides.unneeded());
  }

  @Test
  void anOverrideNeedsAReason() {
    assertThrows(IOException.class, () -> Overrides.of(List.of("a/one: ")));
    assertThrows(IOException.class, () -> Overrides.of(List.of("a/one")));
  }

  @Test
  void acceptedCasesAreCountedApart() {
    Scores scores = new Scores();
    for (Level level : Level.values()) {
      scores.passed(level, "a");
      scores.accepted(level, "a");
    }
    scores.ran("a");
    scores.ran("a");
    assertTrue(scores.table().contains("1/1/2"), scores::table);
  }
}
