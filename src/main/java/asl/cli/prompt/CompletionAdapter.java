package asl.cli.prompt;

import asl.app.evaluate.Completion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Hands lines over as they are, and lets the completer say where the word at the cursor begins. */
final class CompletionAdapter implements Parser, org.jline.reader.Completer {
  private final Prompt.Completer completer;

  CompletionAdapter(Prompt.Completer completer) {
    this.completer = completer;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    int start =
        context == ParseContext.COMPLETE ? completer.complete(line, cursor).start() : cursor;
    return new Line(line, cursor, Math.max(0, Math.min(start, cursor)));
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    Completion completion = completer.complete(line.line(), line.cursor());
    for (Completion.Candidate each : completion.candidates()) {
      String hint = each.hint().isEmpty() ? null : each.hint();
      boolean whole = each.word().endsWith(" ");
      candidates.add(
          new Candidate(each.word().stripTrailing(), each.word(), null, hint, null, null, whole));
    }
  }

  /** A line whose word at the cursor begins where the completer says. */
  private record Line(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
