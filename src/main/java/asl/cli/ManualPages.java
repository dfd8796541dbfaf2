package asl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Started by the build to write the manual pages. */
public final class ManualPages {
  private ManualPages() {}

  /** Writes a page for asl and for each command into the folder; the second word is the version. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String version = arguments[1];
    Files.writeString(folder.resolve("asl.1"), ManualPage.overview(version));
    for (CommandName name : CommandName.values()) {
      Files.writeString(
          folder.resolve("asl-" + name.label() + ".1"),
          ManualPage.of(name.create().page(), version));
    }
  }
}
