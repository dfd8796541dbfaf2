package asl.cli;

import asl.app.validate.CheckWatcher;
import asl.app.validate.ValidateDefinitions;
import asl.app.validate.ValidateRequest;
import asl.app.validate.ValidateResult;
import asl.cli.terminal.StatusLine;
import asl.cli.terminal.Terminal;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks whose report is written as it comes, so that they end where nobody reads it any more. On a
 * terminal it waits for the end, and what takes longer than a moment shows how far it is.
 */
final class ReportedChecks implements CheckWatcher {
  private final Report report;
  private final Terminal terminal;
  private @Nullable StatusLine status;

  ReportedChecks(Report report, Terminal terminal) {
    this.report = report;
    this.terminal = terminal;
  }

  ValidateResult run(ValidateRequest request) {
    try {
      return ValidateDefinitions.run(request, terminal.in(), this);
    } finally {
      if (status != null) {
        status.close();
      }
    }
  }

  @Override
  public void begun(Supplier<String> text) {
    if (terminal.isWatched()) {
      status = StatusLine.open(terminal, text, () -> {});
    }
  }

  @Override
  public void checked(CheckedFile file) {
    if (terminal.isOutTerminal()) {
      return;
    }
    try {
      report.writeFile(file, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!file.diagnostics().isEmpty()) {
      terminal.out().flush();
    }
  }

  /** Writes what was not written yet. */
  void report(ValidateResult result) {
    if (result.files().isEmpty() && !result.problems().isEmpty()) {
      return;
    }
    try {
      if (terminal.isOutTerminal()) {
        report.write(result.files(), terminal.out());
      } else {
        report.writeEnd(result.files(), terminal.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
