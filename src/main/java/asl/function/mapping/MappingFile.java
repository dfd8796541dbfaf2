package asl.function.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads mapping files. */
public final class MappingFile {
  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

  /** An editor's hint, in a file that is JSON. */
  private static final String SCHEMA = "$schema";

  /** What a file may say. */
  static final List<String> SECTIONS =
      List.of(SCHEMA, "functions", "buckets", "stateMachines", "services");

  private final Path folder;
  private final EnvironmentText environment;

  private MappingFile(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = new EnvironmentText(environment);
  }

  /**
   * The mapping file that belongs to a definition: {@code NAME.functions.yaml} before {@code
   * functions.yaml}, each also as {@code .yml} and {@code .json}; null if there is none.
   */
  public static @Nullable Path beside(Path definition) {
    Path file = definition.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null) {
      return null;
    }
    for (String stem : stems(String.valueOf(file.getFileName()))) {
      for (String extension : EXTENSIONS) {
        Path candidate = folder.resolve(stem + extension);
        if (Files.isRegularFile(candidate)) {
          return candidate;
        }
      }
    }
    return null;
  }

  private static List<String> stems(String name) {
    List<String> stems = new ArrayList<>();
    int end = name.lastIndexOf('.');
    while (end > 0) {
      stems.add(name.substring(0, end) + ".functions");
      end = name.lastIndexOf('.', end - 1);
    }
    stems.add("functions");
    return stems;
  }

  /**
   * Reads a file.
   *
   * @param environment the variables that {@code ${NAME}} stands for
   */
  public static FunctionMapping read(Path file, Map<String, String> environment)
      throws IOException, MappingException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      throw new MappingException(file.toString(), "the file is no UTF-8 text", "save it as UTF-8");
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    return parse(file.toString(), text, folder == null ? file : folder, environment);
  }

  /**
   * Reads a mapping from its text.
   *
   * @param name how messages name the file
   * @param folder what relative paths are relative to
   */
  public static FunctionMapping parse(
      String name, String text, Path folder, Map<String, String> environment)
      throws MappingException {
    return new MappingFile(folder, environment).mapping(LocatedReader.read(name, text));
  }

  private FunctionMapping mapping(Located root) throws MappingException {
    List<MappedFunction> functions = new ArrayList<>();
    Map<String, Path> buckets = Map.of();
    Map<String, Path> machines = Map.of();
    List<MappedService> services = new ArrayList<>();
    EntryReader reader = new EntryReader(folder, environment);
    for (Map.Entry<String, Located> section : root.members().entrySet()) {
      Located value = section.getValue();
      switch (section.getKey()) {
        case "functions" -> {
          for (Map.Entry<String, Located> entry : value.members().entrySet()) {
            functions.add(reader.read(entry.getKey(), entry.getValue()));
          }
        }
        case "buckets" -> buckets = paths(value, reader);
        case "stateMachines" -> machines = paths(value, reader);
        case SCHEMA -> value.text();
        case "services" -> {
          for (Map.Entry<String, Located> entry : value.members().entrySet()) {
            services.add(new ServiceReader(reader).read(entry.getKey(), entry.getValue()));
          }
        }
        default ->
            throw new MappingException(
                value.keyPlace(),
                "unknown section '" + section.getKey() + "'",
                NearestKey.remedy(
                    section.getKey(),
                    SECTIONS,
                    "the sections are: " + String.join(", ", SECTIONS)));
      }
    }
    return new FunctionMapping(List.copyOf(functions), buckets, machines, List.copyOf(services));
  }

  private static Map<String, Path> paths(Located value, EntryReader reader)
      throws MappingException {
    Map<String, Path> paths = new LinkedHashMap<>();
    for (Map.Entry<String, Located> entry : value.members().entrySet()) {
      paths.put(entry.getKey(), reader.path(entry.getValue()));
    }
    return paths;
  }
}
