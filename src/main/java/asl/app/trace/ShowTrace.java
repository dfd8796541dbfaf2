package asl.app.trace;

import asl.app.JobException;
import asl.app.view.HistoryFile;
import asl.app.view.TraceText;
import asl.app.view.TraceView;
import asl.history.History;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.trace.DataPath;
import asl.trace.Redaction;
import asl.trace.Trace;
import asl.trace.diff.DiffOptions;
import asl.trace.diff.DiffResult;
import asl.trace.diff.TraceDiff;
import asl.trace.render.DiffRenderer;
import asl.trace.render.HtmlRenderer;
import asl.trace.render.PageOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a recorded execution, or compares two. */
public final class ShowTrace {
  private final ShowRequest request;
  private final InputStream stdin;

  private ShowTrace(ShowRequest request, InputStream stdin) {
    this.request = request;
    this.stdin = stdin;
  }

  /** The forms that an execution can be shown in. */
  public static List<String> forms() {
    List<String> forms = new ArrayList<>(TraceView.FORMS);
    forms.addAll(List.of("json", "jsonl", "html"));
    return forms;
  }

  /**
   * Shows an execution.
   *
   * @return whether the history was whole; of a damaged one, what comes before the damage is shown
   */
  public static boolean run(ShowRequest request, InputStream stdin, OutputStream out)
      throws JobException, IOException {
    return new ShowTrace(request, stdin).show(out);
  }

  /**
   * Compares two executions.
   *
   * @param other the other history's file
   * @param exact whether times, identifiers and ARNs count too
   * @param ignored places in data that do not count
   * @return whether they are the same
   */
  public static boolean compare(
      ShowRequest request,
      String other,
      boolean exact,
      List<String> ignored,
      InputStream stdin,
      OutputStream out)
      throws JobException {
    ShowTrace show = new ShowTrace(request, stdin);
    DiffOptions options = new DiffOptions(exact, paths(ignored), DiffOptions.DEFAULT.limit());
    DiffResult result =
        TraceDiff.compare(show.trace(request.history()), show.trace(other), options);
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    TraceView view = request.view();
    DiffRenderer.render(result, TraceText.layout(view.width(), view.colour()), lines::println);
    lines.flush();
    return result.isSame();
  }

  private boolean show(OutputStream out) throws JobException, IOException {
    Trace trace = trace(request.history());
    switch (request.view().form()) {
      case "json" -> write(trace, HistoryFormat.JSON, out);
      case "jsonl" -> write(trace, HistoryFormat.JSON_LINES, out);
      case "html" -> page(trace, out);
      default -> {
        PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
        TraceText.write(trace, request.view(), coverage(trace), lines::println);
        lines.flush();
      }
    }
    return trace.damage() == null;
  }

  private Trace trace(String path) throws JobException {
    History history = HistoryFile.read(path, stdin);
    List<DataPath> redacted = paths(request.redacted());
    return Trace.of(redacted.isEmpty() ? history : new Redaction(redacted).apply(history));
  }

  private static void write(Trace trace, HistoryFormat format, OutputStream out) {
    try (HistoryWriter writer = HistoryWriter.toStream(out, format)) {
      trace.events().forEach(writer::accept);
    }
  }

  private void page(Trace trace, OutputStream out) throws JobException, IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    String definition = request.definition();
    KnownDefinition known = definition == null ? null : KnownDefinition.read(definition, stdin);
    HtmlRenderer.render(
        trace,
        new PageOptions(
            request.history().equals("-") ? "Execution" : request.history(),
            known == null ? null : known.picture(trace),
            known == null ? null : known.coverage(trace)),
        writer);
    writer.flush();
  }

  private asl.trace.@Nullable Coverage coverage(Trace trace) throws JobException {
    String definition = request.definition();
    return definition == null ? null : KnownDefinition.read(definition, stdin).coverage(trace);
  }

  private static List<DataPath> paths(List<String> texts) throws JobException {
    List<DataPath> paths = new ArrayList<>();
    for (String text : texts) {
      try {
        paths.add(DataPath.of(text));
      } catch (IllegalArgumentException e) {
        throw new JobException("'" + text + "' is no path: " + e.getMessage());
      }
    }
    return paths;
  }
}
