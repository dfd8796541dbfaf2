package asl.cli;

import asl.app.JobException;
import asl.app.run.RunProgress;
import asl.app.run.RunTalk;
import asl.app.view.ExecutionView;
import asl.cli.prompt.InterruptKey;
import asl.cli.prompt.Prompt;
import asl.cli.terminal.Terminal;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Tells how a run goes, and has the human at the terminal answer its questions. */
final class AskingReport implements RunTalk, AutoCloseable {
  private final RunReport report;
  private final Terminal terminal;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Prompt prompt;

  /**
   * @param report hears what is only told
   */
  AskingReport(RunReport report, Terminal terminal) {
    this.report = report;
    this.terminal = terminal;
  }

  @Override
  public void printed(String state, String line) {
    report.printed(state, line);
  }

  @Override
  public @Nullable ExecutionView view() {
    return report.view();
  }

  @Override
  public void warned(String text) {
    report.warned(text);
  }

  @Override
  public @Nullable RunProgress progress() {
    return report.progress();
  }

  @Override
  public boolean isAnswered() {
    return Prompt.isInteractive(terminal);
  }

  @Override
  public @Nullable String answer() {
    // From here on the last line of the terminal is the human's.
    report.close();
    Prompt open = open();
    return open == null ? null : open.read("answer> ");
  }

  private synchronized @Nullable Prompt open() {
    if (prompt == null && over.getCount() > 0) {
      try {
        Prompt opened = Prompt.open(terminal, "answers", false, Prompt.Completer.NONE);
        opened.onCancel(this::interrupt);
        prompt = opened;
      } catch (JobException e) {
        Complaint.write(terminal, e.sentence());
      }
    }
    return prompt;
  }

  /**
   * Ends the run as the terminal's signal would have, had the prompt not taken it; the question
   * stays open until it has ended, since nobody answered it.
   */
  private void interrupt() {
    InterruptKey.pressed();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the terminal back as it was. */
  @Override
  public synchronized void close() {
    over.countDown();
    if (prompt != null) {
      prompt.close();
      prompt = null;
    }
  }
}
