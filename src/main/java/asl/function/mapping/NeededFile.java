package asl.function.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something on the disk that a mapped function cannot be called without. Programs that are looked
 * for by their name alone are none: where they are is known when they are started.
 *
 * @param path where the mapping says it is
 * @param kind what it must be
 */
public record NeededFile(Path path, Kind kind) {
  /** What a needed file must be. */
  public enum Kind {
    /** A file with code. */
    CODE,
    /** A JAR or a folder of classes. */
    CLASSES,
    /** A program that can be started. */
    PROGRAM,
    /** The folder that a function runs in. */
    WORKING_DIRECTORY
  }

  /** What a function needs, in the order in which it is needed. */
  public static List<NeededFile> of(MappedFunction function) {
    return function.target().accept(new Needs(function.settings().workingDirectory()));
  }

  /** Whether it is there and is what it must be. */
  public boolean isThere() {
    return switch (kind) {
      case CODE -> Files.isRegularFile(path);
      case CLASSES -> Files.exists(path);
      case PROGRAM -> Files.isRegularFile(path) && Files.isExecutable(path);
      case WORKING_DIRECTORY -> Files.isDirectory(path);
    };
  }

  /** Collects what each kind of function needs. */
  private record Needs(Path workingDirectory) implements Target.Visitor<List<NeededFile>> {
    @Override
    public List<NeededFile> visitCommand(Target.Command command) {
      return running(command.arguments().get(0), List.of());
    }

    @Override
    public List<NeededFile> visitPython(Target.Python python) {
      return running(python.interpreter(), List.of(new NeededFile(python.file(), Kind.CODE)));
    }

    @Override
    public List<NeededFile> visitNode(Target.Node node) {
      return running(node.interpreter(), List.of(new NeededFile(node.file(), Kind.CODE)));
    }

    @Override
    public List<NeededFile> visitJar(Target.Jar jar) {
      List<NeededFile> classes = new ArrayList<>();
      for (Path entry : jar.classPath()) {
        Path folder = entry.endsWith("*") ? entry.getParent() : null;
        classes.add(new NeededFile(folder == null ? entry : folder, Kind.CLASSES));
      }
      return running(jar.java(), classes);
    }

    @Override
    public List<NeededFile> visitBootstrap(Target.Bootstrap bootstrap) {
      return running(bootstrap.arguments().get(0), List.of());
    }

    @Override
    public List<NeededFile> visitHttp(Target.Http http) {
      return List.of();
    }

    @Override
    public List<NeededFile> visitMock(Target.Mock mock) {
      return List.of();
    }

    @Override
    public List<NeededFile> visitPrompt(Target.Prompt prompt) {
      return List.of();
    }

    /** A program that is a path is found from the folder that it runs in. */
    private List<NeededFile> running(String program, List<NeededFile> others) {
      List<NeededFile> all = new ArrayList<>(others);
      all.add(new NeededFile(workingDirectory, Kind.WORKING_DIRECTORY));
      if (program.indexOf('/') >= 0) {
        all.add(new NeededFile(workingDirectory.resolve(program).normalize(), Kind.PROGRAM));
      }
      return all;
    }
  }
}
