package asl.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The accepted differences: a line {@code area/case: reason} each. AWS is not deterministic there,
 * or the recording depends on something outside the machine.
 */
final class Overrides {
  private final Set<String> names = new TreeSet<>();
  private final Set<String> differed = new HashSet<>();
  private final Set<String> ran = new HashSet<>();

  private Overrides() {}

  static Overrides load() throws IOException {
    try (InputStream in = Overrides.class.getResourceAsStream("/conformance/overrides.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(reader.lines().toList());
    }
  }

  /**
   * Reads the lines of the file.
   *
   * @throws IOException if one gives no reason
   */
  static Overrides of(List<String> lines) throws IOException {
    Overrides overrides = new Overrides();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(": ");
      if (colon < 0 || line.substring(colon + 2).isBlank()) {
        throw new IOException("an override without a reason: " + line);
      }
      overrides.names.add(line.substring(0, colon));
    }
    return overrides;
  }

  /** Whether a case is among them. */
  boolean names(String name) {
    return names.contains(name);
  }

  /**
   * Whether a case may differ.
   *
   * @param same whether it does not
   */
  boolean accepts(String name, boolean same) {
    ran.add(name);
    if (!same) {
      differed.add(name);
    }
    return names.contains(name);
  }

  /** The overrides of cases that ran and differed at no level; others are of another sample. */
  List<String> unneeded() {
    List<String> unneeded = new ArrayList<>(names);
    unneeded.removeIf(name -> !ran.contains(name) || differed.contains(name));
    return unneeded;
  }
}
