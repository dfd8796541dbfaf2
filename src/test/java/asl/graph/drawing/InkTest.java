package asl.graph.drawing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Text is readable: contrast as WCAG 2 counts it, at least 4.5. */
class InkTest {
  private static final List<Ink> HEATS = List.of(Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4);

  @Test
  void namesDetailsAndErrorsAreReadableWhereTheyStand() {
    for (Ink heat : HEATS) {
      for (Ink text : List.of(Ink.TEXT, Ink.HEAT_TEXT, Ink.ERROR_TEXT)) {
        assertReadable(text, heat);
      }
    }
    for (Ink ground : List.of(Ink.NODE, Ink.ERROR_FILL, Ink.CLUSTER, Ink.CLUSTER_INNER)) {
      for (Ink text : List.of(Ink.TEXT, Ink.MUTED, Ink.ERROR_TEXT)) {
        assertReadable(text, ground);
      }
    }
    for (Ink text : List.of(Ink.TEXT, Ink.MUTED, Ink.ERROR, Ink.LIT)) {
      assertReadable(text, Ink.CHIP);
    }
  }

  private static void assertReadable(Ink text, Ink ground) {
    for (ToIntFunction<Ink> page : List.<ToIntFunction<Ink>>of(Ink::light, Ink::dark)) {
      double a = luminance(page.applyAsInt(text)) + 0.05;
      double b = luminance(page.applyAsInt(ground)) + 0.05;
      double contrast = Math.max(a, b) / Math.min(a, b);
      assertTrue(contrast >= 4.5, () -> text + " on " + ground + ": " + contrast);
    }
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
  }

  private static double linear(int part) {
    double share = (part & 0xff) / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
