package asl.history;

import asl.json.Utf8Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
    private final Path path;
    private final boolean held;
    private @Nullable RandomAccessFile open;
    private long end;

    /**
     * @param held whether the file stays open between the batches; very many of them cannot
     */
    RewrittenFile(Path path, boolean held) throws IOException {
      this.path = path;
      this.held = held;
      open().setLength(0);
    }

    private RandomAccessFile open() throws IOException {
      RandomAccessFile file = open;
      if (file == null) {
        file = new RandomAccessFile(path.toFile(), "rw");
        open = file;
      }
      return file;
    }

    private void close() throws IOException {
      RandomAccessFile file = open;
      open = null;
      if (file != null) {
        file.close();
      }
    }

    @Override
    public void write(Utf8Json batch, byte[] footer) throws IOException {
      RandomAccessFile file = open();
      try {
        append(file, batch, footer);
      } finally {
        if (!held) {
          close();
        }
      }
    }

    private void append(RandomAccessFile file, Utf8Json batch, byte[] footer) throws IOException {
      int length = batch.length();
      file.seek(end);
      try {
        batch.append(footer).writeTo(file);
      } catch (IOException e) {
        restore(file, footer);
        throw e;
      } finally {
        batch.truncate(length);
      }
      end += length;
    }

    /** Completes the document that was there before, as far as the disk lets it. */
    private void restore(RandomAccessFile file, byte[] footer) {
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
        close();
      }
    }
  }
}
