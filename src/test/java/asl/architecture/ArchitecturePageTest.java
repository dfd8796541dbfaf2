package asl.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds what the page on the architecture names to the code. */
@Tag("architecture")
class ArchitecturePageTest {
  private static final Path PAGE = Path.of("ARCHITECTURE.md");
  private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]*[a-z][A-Za-z]*");

  @Test
  void everyTypeAndFileThatItNamesIsThere() throws IOException {
    Set<String> sources = sources();
    List<String> lost = new ArrayList<>();
    for (String name : named()) {
      String file = name.endsWith(".java") && !name.contains("/") ? name : name + ".java";
      boolean type = TYPE.matcher(name).matches() || file.equals(name);
      boolean path = name.startsWith("src/") || name.startsWith("docs/");
      if ((type && !sources.contains(file)) || (path && !Files.exists(Path.of(name)))) {
        lost.add(name);
      }
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void everyRoomStandsOnItsFloor() throws IOException {
    String drawing = Files.readString(PAGE).split("```", -1)[1];
    for (RoomTable.Room room : RoomTable.rooms()) {
      String floor = drawing.split("(?m)^" + room.layer() + " ", -1)[1];
      int below = floor.indexOf("\n" + (room.layer() - 1) + " ");
      String text = below < 0 ? floor : floor.substring(0, below);
      assertTrue(
          Pattern.compile("\\b" + room.name() + "\\b").matcher(text).find(),
          () -> room.name() + " is not drawn on floor " + room.layer());
    }
  }

  @Test
  void manyNamesAreFound() throws IOException {
    int found = named().size();
    assertTrue(found > 80, () -> "only " + found);
  }

  private static List<String> named() throws IOException {
    String prose = Files.readString(PAGE).replaceAll("(?s)```.*?```", "");
    return NAMED.matcher(prose).results().map(ArchitecturePageTest::name).toList();
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .collect(Collectors.toSet());
    }
  }
}
