package asl.history;

import asl.json.Utf8Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
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

  /** Closes, and leaves nothing. */
  void remove() throws IOException;

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
      remove();
    }

    /** What was streamed is with its reader. */
    @Override
    public void remove() throws IOException {
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
    private @Nullable Object key;
    private boolean made;
    private @Nullable RandomAccessFile open;
    private long end;

    /** How long the file is unless somebody else writes it. */
    private long size;

    private @Nullable String loss;

    private RewrittenFile(Path path, boolean held) {
      this.path = path;
      this.held = held;
    }

    /** A file that is made or emptied now, stays open, and is kept from other runs. */
    static RewrittenFile held(Path path) throws IOException {
      RewrittenFile target = new RewrittenFile(path, true);
      try {
        target.make();
      } catch (IOException e) {
        target.close();
        throw e;
      }
      return target;
    }

    /**
     * A file that is made or emptied with its first batch, and is open only while it is written to:
     * very many cannot be open at once.
     */
    static RewrittenFile released(Path path) {
      return new RewrittenFile(path, false);
    }

    private void make() throws IOException {
      if (!held && !isNew()) {
        // Of an earlier run, or a link; what the link leads to stays.
        Files.delete(path);
      }
      RandomAccessFile file = open();
      if (held) {
        lock(file);
      }
      file.setLength(0);
      key = key();
      made = true;
    }

    /** Whether the file was not there, and is now. No exception, as very many are made. */
    private boolean isNew() throws IOException {
      try {
        return path.toFile().createNewFile();
      } catch (IOException e) {
        Files.createDirectories(path.resolveSibling(""));
        return path.toFile().createNewFile();
      }
    }

    /** Keeps other runs away; the system takes the lock back when the process ends. */
    private void lock(RandomAccessFile file) throws IOException {
      FileLock lock;
      try {
        lock = file.getChannel().tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      } catch (IOException e) {
        // A file system without locks.
        return;
      }
      if (lock == null) {
        throw new FileSystemException(path.toString(), null, "another run is writing it");
      }
    }

    private @Nullable Object key() throws IOException {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** What has become of the file from outside; null if nothing. */
    private @Nullable String loss() throws IOException {
      try {
        if (!Objects.equals(key, key())) {
          return "another file took its place while it was written";
        }
      } catch (NoSuchFileException e) {
        return "it was deleted while it was written";
      }
      return open().length() == size ? null : "it was changed from outside while it was written";
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
      try {
        put(batch, footer);
      } finally {
        if (!held) {
          close();
        }
      }
    }

    private void put(Utf8Json batch, byte[] footer) throws IOException {
      if (!made) {
        make();
      }
      boolean doubtful = open == null || open.length() != size;
      if (loss == null && doubtful) {
        loss = loss();
      }
      if (loss == null) {
        append(open(), batch, footer);
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
      size = end + footer.length;
    }

    /** Completes the document that was there before, as far as the disk lets it. */
    private void restore(RandomAccessFile file, byte[] footer) {
      try {
        file.setLength(end);
        file.seek(end);
        if (end > 0) {
          file.write(footer);
        }
        size = file.length();
      } catch (IOException e) {
        // What goes wrong is told already.
        return;
      }
    }

    @Override
    public void remove() throws IOException {
      close();
      Files.deleteIfExists(path);
    }

    @Override
    public void finish(Utf8Json batch, byte[] footer) throws IOException {
      try {
        put(batch, footer);
        // One that was opened for this has been looked at just now, and very many end at once.
        loss = loss == null && held ? loss() : loss;
        if (loss != null) {
          throw new IOException(loss);
        }
      } finally {
        close();
      }
    }
  }
}
