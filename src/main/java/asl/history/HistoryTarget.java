package asl.history;

import asl.json.Utf8Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Where a history is written to. */
interface HistoryTarget {
  /**
   * Takes a batch.
   *
   * @param batch what follows the batches before
   * @param footer what would complete the document behind it
   */
  void write(Utf8Json batch, byte[] footer) throws IOException;

  /** Takes the last batch and the footer, and closes. */
  void finish(Utf8Json batch, byte[] footer) throws IOException;

  /** A stream: the footer comes once, at the end. */
  record Stream(OutputStream out, boolean owned) implements HistoryTarget {
    @Override
    public void write(Utf8Json batch, byte[] footer) throws IOException {
      batch.writeTo(out);
      out.flush();
    }

    @Override
    public void finish(Utf8Json batch, byte[] footer) throws IOException {
      batch.writeTo(out);
      out.write(footer);
      out.flush();
      if (owned) {
        out.close();
      }
    }
  }

  /**
   * A file: each batch overwrites the footer behind the one before, so that a process that is
   * killed leaves a complete document. Not a channel, which an interrupt would close.
   */
  final class RewrittenFile implements HistoryTarget {
    private final RandomAccessFile file;
    private long end;

    RewrittenFile(Path path) throws IOException {
      file = new RandomAccessFile(path.toFile(), "rw");
      file.setLength(0);
    }

    @Override
    public void write(Utf8Json batch, byte[] footer) throws IOException {
      int length = batch.length();
      file.seek(end);
      try {
        batch.append(footer).writeTo(file);
      } catch (IOException e) {
        restore(footer);
        throw e;
      } finally {
        batch.truncate(length);
      }
      end += length;
    }

    /** Completes the document that was there before, as far as the disk lets it. */
    private void restore(byte[] footer) {
      try {
        file.setLength(end);
        file.seek(end);
        if (end > 0) {
          file.write(footer);
        }
      } catch (IOException e) {
        // What goes wrong is told already.
        return;
      }
    }

    @Override
    public void finish(Utf8Json batch, byte[] footer) throws IOException {
      try {
        write(batch, footer);
      } finally {
        file.close();
      }
    }
  }
}
