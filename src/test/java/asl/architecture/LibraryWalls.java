package asl.architecture;

import java.util.List;

/** Which library may be seen from which packages, as data. */
final class LibraryWalls {
  /**
   * One wall.
   *
   * @param library the packages of the library, in ArchUnit's notation
   * @param rooms the packages below the root that may use it
   */
  record Wall(String library, List<String> rooms) {}

  private static final List<Wall> WALLS =
      List.of(
          wall("picocli..", "cli.."),
          wall("org.jline..", "cli.."),
          wall("com.jayway.jsonpath..", "expression.jsonpath.."),
          wall("org.eclipse.elk..", "graph.layout.."),
          wall("org.eclipse.emf..", "graph.layout.."),
          wall("com.amazonaws..", "function.jar.."),
          wall("dev.hardwood..", "engine.items.."),
          wall("org.xerial.snappy..", "engine.items.."),
          wall("com.github.luben..", "engine.items.."));

  private LibraryWalls() {}

  static List<Wall> walls() {
    return WALLS;
  }

  private static Wall wall(String library, String... rooms) {
    return new Wall(library, List.of(rooms));
  }
}
