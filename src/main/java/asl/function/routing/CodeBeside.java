package asl.function.routing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a definition in which a function may be found: by the file's name ({@code
 * wear_heavy_coat.py}, {@code wear-heavy-coat/index.mjs}) or by a function of that name in a file.
 */
final class CodeBeside {
  private static final int MOST_FILES = 500;
  private static final long LARGEST_FILE = 1_000_000;
  private static final List<String> PYTHON_HANDLERS = List.of("handler", "lambda_handler");

  private final TreeMap<String, Path> files = new TreeMap<>();

  private CodeBeside() {}

  /** Looks into a folder and its direct sub-folders, as far as they can be read. */
  static CodeBeside in(Path folder) {
    CodeBeside found = new CodeBeside();
    found.collect(folder, "", true);
    return found;
  }

  private void collect(Path folder, String prefix, boolean deeper) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (Files.isDirectory(entry) && deeper && !name.startsWith(".")) {
          folders.add(entry);
        } else if (files.size() < MOST_FILES && Files.isRegularFile(entry)) {
          files.put(prefix + name, entry);
        }
      }
    } catch (IOException e) {
      // A folder that cannot be read has nothing to offer.
      return;
    }
    folders.forEach(each -> collect(each, each.getFileName() + "/", false));
  }

  /** The kind and target of a function, as an entry has them; null if nothing looks like it. */
  @Nullable String entry(String function) {
    for (String file : files.keySet()) {
      if (isNamed(file, function)) {
        String entry = entry(file, function);
        if (entry != null) {
          return entry;
        }
      }
    }
    for (String file : files.keySet()) {
      if (file.endsWith(".py") && text(file).contains("\ndef " + function + "(")) {
        return quoted("python", file + ":" + function);
      }
      if (isScript(file) && exports(text(file), function)) {
        return quoted("node", file + "#" + function);
      }
    }
    return null;
  }

  private @Nullable String entry(String file, String function) {
    String text = text(file);
    if (file.endsWith(".py")) {
      for (String handler : PYTHON_HANDLERS) {
        if (text.contains("\ndef " + handler + "(")) {
          return quoted("python", file + ":" + handler);
        }
      }
      return text.contains("\ndef " + function + "(")
          ? quoted("python", file + ":" + function)
          : null;
    }
    if (isScript(file)) {
      return quoted("node", file + "#" + (exports(text, function) ? function : "handler"));
    }
    return file.endsWith(".sh") ? "command: [sh, " + quote(file) + "]" : null;
  }

  /** Whether the file's name, or its folder's, is the function's but for dashes and case. */
  private static boolean isNamed(String file, String function) {
    int slash = file.indexOf('/');
    String base = file.substring(slash + 1);
    int dot = base.lastIndexOf('.');
    return plain(dot < 0 ? base : base.substring(0, dot)).equals(plain(function))
        || (slash > 0 && plain(file.substring(0, slash)).equals(plain(function)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private static boolean isScript(String file) {
    return file.endsWith(".js")
        || file.endsWith(".mjs")
        || file.endsWith(".cjs")
        || file.endsWith(".ts")
        || file.endsWith(".mts");
  }

  private static boolean exports(String text, String function) {
    return text.contains("exports." + function + " ")
        || text.contains("export const " + function + " ")
        || text.contains("export function " + function + "(")
        || text.contains("export async function " + function + "(");
  }

  /** The file's text behind a line end, so that its first line looks like any other. */
  private String text(String file) {
    Path path = files.get(file);
    try {
      if (path != null && Files.size(path) <= LARGEST_FILE) {
        return "\n" + new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    }
    return "";
  }

  private static String quoted(String kind, String target) {
    return kind + ": " + quote(target);
  }

  private static String quote(String text) {
    return MappingSkeleton.key(text);
  }
}
