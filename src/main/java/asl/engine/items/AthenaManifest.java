package asl.engine.items;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The data files that an Athena manifest lists: one S3 URI a line (AWS: "Athena manifest"). */
final class AthenaManifest {
  private AthenaManifest() {}

  /** Reads a manifest to its end and closes it. */
  static List<ObjectLocation> read(InputStream in, String where)
      throws IOException, ItemReaderException {
    List<ObjectLocation> locations = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      for (int number = 1; (line = lines.readLine()) != null; number++) {
        String uri = unquoted(line.strip());
        if (uri.isEmpty()) {
          continue;
        }
        ObjectLocation location = ObjectLocation.parse(uri);
        if (location == null) {
          throw new ItemReaderException(
              where + ", line " + number + ": an Athena manifest has an S3 URI on every line");
        }
        locations.add(location);
      }
    }
    return locations;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
