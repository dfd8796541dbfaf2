package asl.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * The room table as data: which room stands on which layer and what it may import.
 *
 * <p>An entry ending in {@code ..} means a room with its children; without it, only the room's own
 * package, which holds its contract.
 */
final class RoomTable {
  /**
   * One row.
   *
   * @param layer the floor it stands on, 0 at the bottom
   * @param name the package below the root
   * @param mayUse package identifiers below the root, in ArchUnit's notation
   */
  record Room(int layer, String name, List<String> mayUse) {}

  private static final List<Room> ROOMS =
      List.of(
          room(0, "text"),
          room(0, "json", "text.."),
          room(0, "source", "json.."),
          room(0, "clock"),
          room(0, "history", "text..", "json.."),
          room(0, "trust"),
          room(1, "diagnostic", "text..", "source..", "json.."),
          room(2, "definition", "source..", "diagnostic..", "json.."),
          room(3, "expression", "definition..", "json.."),
          room(
              3,
              "function",
              "text..",
              "source..",
              "diagnostic",
              "definition..",
              "history..",
              "json..",
              "trust.."),
          room(3, "graph", "text..", "source..", "json..", "definition.."),
          room(
              4,
              "validation",
              "source..",
              "json..",
              "diagnostic..",
              "definition..",
              "expression..",
              "trust.."),
          room(
              4,
              "engine",
              "source..",
              "definition..",
              "expression..",
              "function",
              "history..",
              "clock..",
              "json.."),
          room(4, "trace", "text..", "json..", "history.."),
          room(
              5,
              "app",
              "text..",
              "source..",
              "json..",
              "clock..",
              "history..",
              "diagnostic..",
              "definition..",
              "expression..",
              "function..",
              "graph..",
              "validation..",
              "engine..",
              "trace..",
              "trust.."),
          room(6, "cli", "text..", "app..", "diagnostic..", "trust.."),
          room(7, "training", "cli"));

  private RoomTable() {}

  static List<Room> rooms() {
    return ROOMS;
  }

  static List<String> names() {
    return ROOMS.stream().map(Room::name).toList();
  }

  /** Every package that classes of {@code room} may refer to, the JDK and libraries left out. */
  static String[] allowedFor(Room room, String root) {
    List<String> allowed = new ArrayList<>();
    allowed.add(root + "." + room.name() + "..");
    room.mayUse().forEach(use -> allowed.add(root + "." + use));
    return allowed.toArray(String[]::new);
  }

  private static Room room(int layer, String name, String... mayUse) {
    return new Room(layer, name, List.of(mayUse));
  }
}
