import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites a jar's classes as Java 17 would have compiled them.
 *
 * <p>picocli is compiled for Java 5. The JVM puts no class below version 50 into a class-data
 * archive and verifies it the slow way, on every start. Code and behaviour stay as they are; only
 * the version and the stack maps are new.
 *
 * <p>Run by the build: {@code java -cp asm.jar RaiseClassVersion.java FROM.jar TO.jar}.
 */
final class RaiseClassVersion {
  private RaiseClassVersion() {}

  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    Path partial = to.resolveSibling(to.getFileName() + ".partial");
    try (ZipFile jar = new ZipFile(from.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
        OutputStream file = Files.newOutputStream(partial);
        ZipOutputStream rewritten = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        copy(jar, entry, classes, rewritten);
      }
    }
    Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(
      ZipFile jar, ZipEntry entry, ClassLoader classes, ZipOutputStream rewritten)
      throws IOException {
    byte[] content;
    try (InputStream in = jar.getInputStream(entry)) {
      content = in.readAllBytes();
    }
    String name = entry.getName();
    if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
      content = raise(content, classes);
    }
    ZipEntry copy = new ZipEntry(name);
    copy.setTimeLocal(entry.getTimeLocal());
    rewritten.putNextEntry(copy);
    rewritten.write(content);
    rewritten.closeEntry();
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
    reader.accept(raising, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
