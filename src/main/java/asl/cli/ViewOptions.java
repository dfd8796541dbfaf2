package asl.cli;

import asl.app.view.TraceView;
import java.util.List;
import java.util.Set;

/** The options that say how an execution is shown; {@code run} and {@code trace} share them. */
final class ViewOptions {
  private static final List<String> SORTS = List.of("time", "duration");

  private ViewOptions() {}

  /** How it looks, beside its form. */
  static List<Option> looks() {
    return List.of(
        Options.value("--sort", "ORDER", "Table: by time (the default) or duration.").of(SORTS),
        Options.flag("--data", "Tree: show inputs and outputs."),
        Options.flag("--changes", "Tree: show what a state changed."),
        Options.flag("--full", "Tree: cut nothing."),
        Options.color());
  }

  /** What of it is shown. */
  static List<Option> filters() {
    return List.of(
        Options.values("STATE", "Only states of this name; * is any text.", "--state"),
        Options.values("TYPE", "Only these state or event types.", "--type"),
        Options.flag("--errors", "Only what has an error."),
        Options.value("--iteration", "NUMBER", "Only inside this Map iteration."),
        Options.values("PATH", "Mask what is at this path in any data.", "--redact"));
  }

  /**
   * The view that the user wants.
   *
   * @param width the columns of the terminal; 0 where lines may be as long as they like
   */
  static TraceView view(Arguments arguments, String form, int width, boolean colour) {
    String sort = arguments.choice("--sort", SORTS, "time");
    return new TraceView(
        form,
        arguments.texts("--state"),
        Set.copyOf(arguments.texts("--type")),
        arguments.has("--errors"),
        arguments.count("--iteration", 0),
        arguments.has("--data"),
        arguments.has("--changes"),
        arguments.has("--full"),
        sort.equals("duration"),
        arguments.texts("--redact"),
        width,
        colour);
  }
}
