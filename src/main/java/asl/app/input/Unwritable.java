package asl.app.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file cannot be written, in words that say what to do. */
public final class Unwritable {
  private static final String NO_FOLDER = "its folder does not exist";

  private Unwritable() {}

  /** A sentence about a file, as the user names it. */
  public static String sentence(String file, IOException e) {
    return "cannot write " + file + ": " + reason(e);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return NO_FOLDER;
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : null;
    String message = String.valueOf(e.getMessage());
    int behind = message.lastIndexOf(" (");
    if (e instanceof FileNotFoundException && behind >= 0) {
      // Written by the JVM as "path (reason)", whose path the sentence has already.
      String told = message.substring(behind + 2, message.length() - 1);
      return told.equals("No such file or directory") ? NO_FOLDER : told;
    }
    return reason == null ? message : reason;
  }
}
