package asl.app.input;

import asl.app.JobException;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files and standard input. {@code -} means standard input. */
public final class TextReader {
  private static final int BUFFER = 1 << 14;

  private final InputStream stdin;
  private boolean stdinIsRead;

  /**
   * @param stdin what {@code -} means
   */
  public TextReader(InputStream stdin) {
    this.stdin = stdin;
  }

  /** What {@code -} means. */
  public InputStream stdin() {
    return stdin;
  }

  /** The bytes of a file, or of standard input. */
  public byte[] bytes(String path) throws JobException {
    try {
      if (!path.equals("-")) {
        return file(path);
      }
      if (stdinIsRead) {
        throw new JobException("standard input can be read once; name a file for one of the two");
      }
      stdinIsRead = true;
      return stdin.readAllBytes();
    } catch (IOException | InvalidPathException e) {
      throw new JobException(problem(path, e));
    } catch (OutOfMemoryError e) {
      throw new JobException("cannot read " + path + ": it does not fit into memory");
    }
  }

  /** The plain stream is what the JVM has loaded at its start; {@link Files} knows the reasons. */
  private static byte[] file(String path) throws IOException {
    // Read as a plain stream: a file's own way asks for its place, which a pipe does not have.
    try (InputStream in = new BufferedInputStream(new FileInputStream(path), BUFFER)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return Files.readAllBytes(Path.of(path));
    }
  }

  /** The text of a file, which must be UTF-8; a byte order mark is left out. */
  public String text(String path) throws JobException {
    byte[] bytes = bytes(path);
    String text = decode(bytes);
    if (text == null) {
      throw new JobException("cannot read " + path + ": it is not UTF-8 text");
    }
    return text;
  }

  /** The text of UTF-8 bytes without a byte order mark; null if they are something else. */
  static @Nullable String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (looksLikeUtf16(bytes)) {
      return null;
    }
    if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Whether every other one of the first bytes is zero, which in UTF-8 no text begins with. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    return bytes.length >= 4
        && (bytes[0] == 0) == (bytes[2] == 0)
        && (bytes[1] == 0) == (bytes[3] == 0)
        && (bytes[0] == 0) != (bytes[1] == 0);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Why a file cannot be read or written, in words. */
  public static String problem(String path, Exception e) {
    String what = path.equals("-") ? "standard input" : path;
    if (e instanceof NoSuchFileException) {
      return "no such file: " + what;
    }
    if (e instanceof AccessDeniedException) {
      return "cannot open " + what + ": permission denied";
    }
    String message = String.valueOf(e.getMessage());
    if (e instanceof FileNotFoundException && message.startsWith(path + " (")) {
      // Written by the JVM as "path (reason)".
      return "cannot open "
          + what
          + ": "
          + message.substring(path.length() + 2, message.length() - 1);
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return "cannot open " + what + ": " + system.getReason();
    }
    if (e instanceof InvalidPathException) {
      return "not a file name: " + what;
    }
    return "cannot read " + what + ": " + message;
  }
}
