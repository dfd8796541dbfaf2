package asl.app.view;

/** Where the lines of a view go. */
@FunctionalInterface
public interface ViewLines {
  /** A line, without its line break. */
  void line(String text);
}
