package asl.history;

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
  void write(byte[] batch, byte[] footer) throws IOException;

  /** Takes the last batch and the footer, and closes. */
  void finish(byte[] batch, byte[] footer) throws IOException;

  /** A stream: the footer comes once, at the end. */
  record Stream(OutputStream out, boolean owned) implements HistoryTarget {
    @Override
    public void write(byte[] batch, byte[] footer) throws IOException {
      out.write(batch);
      out.flush();
    }

    @Override
    public void finish(byte[] batch, byte[] footer) throws IOException {
      out.write(batch);
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
    public void write(byte[] batch, byte[] footer) throws IOException {
      byte[] bytes = new byte[batch.length + footer.length];
      System.arraycopy(batch, 0, bytes, 0, batch.length);
      System.arraycopy(footer, 0, bytes, batch.length, footer.length);
      file.seek(end);
      file.write(bytes);
      end += batch.length;
    }

    @Override
    public void finish(byte[] batch, byte[] footer) throws IOException {
      try {
        write(batch, footer);
      } finally {
        file.close();
      }
    }
  }
}
