import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites jars so that the JVM takes their classes into a class-data archive.
 *
 * <p>It takes no class below version 50, which it also verifies the slow way on every start, and
 * none of a signed jar. So classes that are older are written as Java 17 would have compiled them,
 * and signatures are left out. Code and behaviour stay as they are; only the version and the stack
 * maps are new.
 *
 * <p>Run by the build: {@code java -cp asm.jar ArchivableJars.java FROM_FOLDER TO_FOLDER}.
 */
final class ArchivableJars {
  private static final int OLDEST = 50;

  private ArchivableJars() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader classes = new URLClassLoader(urls.toArray(URL[]::new))) {
      for (Path jar : jars) {
        rewrite(jar, Path.of(arguments[1]).resolve(jar.getFileName()), classes);
      }
    }
  }

  private static void rewrite(Path from, Path to, ClassLoader classes) throws IOException {
    Path partial = to.resolveSibling(to.getFileName() + ".partial");
    try (ZipFile jar = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(partial);
        ZipOutputStream rewritten = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (!isSignature(entry.getName())) {
          copy(jar, entry, classes, rewritten);
        }
      }
    }
    Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isSignature(String name) {
    return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static void copy(
      ZipFile jar, ZipEntry entry, ClassLoader classes, ZipOutputStream rewritten)
      throws IOException {
    byte[] content;
    try (InputStream in = jar.getInputStream(entry)) {
      content = in.readAllBytes();
    }
    String name = entry.getName();
    if (name.endsWith(".class") && content[7] < OLDEST) {
      content = raise(content, classes);
    } else if (name.equals("META-INF/MANIFEST.MF")) {
      content = withoutDigests(content);
    }
    ZipEntry copy = new ZipEntry(name);
    copy.setTimeLocal(entry.getTimeLocal());
    rewritten.putNextEntry(copy);
    rewritten.write(content);
    rewritten.closeEntry();
  }

  /** A manifest without what it says of single files, which are their digests. */
  private static byte[] withoutDigests(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int sections = text.indexOf("\n\n");
    String main = sections < 0 ? text : text.substring(0, sections + 1);
    return (main + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] raise(byte[] original, ClassLoader classes) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor raising =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String sign, String parent, String[] faces) {
            super.visit(Opcodes.V17, access, name, sign, parent, faces);
          }
        };
    try {
      reader.accept(raising, ClassReader.SKIP_FRAMES);
    } catch (TypeNotPresentException e) {
      // Such as those for a platform that is not brought along: it never runs here.
      return original;
    }
    return writer.toByteArray();
  }
}
