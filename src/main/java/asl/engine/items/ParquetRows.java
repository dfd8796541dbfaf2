package asl.engine.items;

import asl.function.ObjectContent;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The library that reads Parquet files, Hardwood. It is made for Java 21, and asl for Java 17 too,
 * so that it is looked up when the first file is read and called by reflection.
 */
final class ParquetRows implements AutoCloseable {
  private static final int NEEDED_JAVA = 21;
  private static final String PACKAGE = "dev.hardwood.";

  /** AWS: "256MB is the maximum row-group size". */
  private static final long LARGEST_ROW_GROUP = 256L * 1024 * 1024;

  private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

  private final ObjectContent content;
  private final String where;
  private final AutoCloseable file;
  private final AutoCloseable rows;

  private ParquetRows(ObjectContent content, String where, AutoCloseable file, AutoCloseable rows) {
    this.content = content;
    this.where = where;
    this.file = file;
    this.rows = rows;
  }

  static ParquetRows open(ObjectContent content, String where) throws ItemReaderException {
    int java = Runtime.version().feature();
    if (java < NEEDED_JAVA) {
      throw new ItemReaderException(
          where
              + ": reading PARQUET needs Java "
              + NEEDED_JAVA
              + " or newer, and asl runs on Java "
              + java
              + "; JAVA_HOME names another");
    }
    LibrarySilence.begin();
    try {
      Class<?> input = Class.forName(PACKAGE + "InputFile");
      Object source =
          Proxy.newProxyInstance(
              input.getClassLoader(), new Class<?>[] {input}, new Source(content, where));
      Method open = Class.forName(PACKAGE + "reader.ParquetFileReader").getMethod("open", input);
      AutoCloseable file = (AutoCloseable) Objects.requireNonNull(open.invoke(null, source));
      checkRowGroups(file, where);
      AutoCloseable rows = (AutoCloseable) Objects.requireNonNull(call(file, "rowReader"));
      return new ParquetRows(content, where, file, rows);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unreadable(where, e);
    }
  }

  private static void checkRowGroups(Object file, String where)
      throws ReflectiveOperationException, ItemReaderException {
    Object groups = call(Objects.requireNonNull(call(file, "getFileMetaData")), "rowGroups");
    for (Object group : (List<?>) Objects.requireNonNull(groups)) {
      Object bytes = call(Objects.requireNonNull(group), "totalByteSize");
      if (bytes instanceof Long size && size > LARGEST_ROW_GROUP) {
        throw new ItemReaderException(
            where + ": a row group has " + size + " bytes; AWS reads at most " + LARGEST_ROW_GROUP);
      }
    }
  }

  /** Moves to the next row; false if there is none. */
  boolean advance() throws ItemReaderException {
    try {
      if (!Boolean.TRUE.equals(call(rows, "hasNext"))) {
        return false;
      }
      call(rows, "next");
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unreadable(where, e);
    }
  }

  /** The row at hand. */
  @Nullable Object row() throws ItemReaderException {
    try {
      return ParquetValues.struct(rows);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unreadable(where, e);
    }
  }

  @Override
  public void close() {
    try (content;
        file;
        rows) {
      return;
    } catch (Exception e) {
      // Nothing is lost: all that was wanted of the file has been read.
      return;
    }
  }

  /** Calls a public method of an interface or class of the library. */
  static @Nullable Object call(Object target, String method, Object... arguments)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i] instanceof Integer ? int.class : arguments[i].getClass();
    }
    String key = target.getClass().getName() + " " + method;
    Method known = METHODS.get(key);
    if (known == null) {
      known = method(target.getClass(), method, types);
      METHODS.put(key, known);
    }
    return known.invoke(target, arguments);
  }

  /** The method as a public type declares it: what implements it is not public. */
  private static Method method(Class<?> type, String name, Class<?>... types)
      throws NoSuchMethodException {
    if (Modifier.isPublic(type.getModifiers())) {
      try {
        return type.getMethod(name, types);
      } catch (NoSuchMethodException e) {
        // Its interfaces or its parent may have it.
      }
    }
    for (Class<?> each : type.getInterfaces()) {
      try {
        return each.getMethod(name, types);
      } catch (NoSuchMethodException e) {
        // Another one may have it.
      }
    }
    Class<?> parent = type.getSuperclass();
    if (parent == null) {
      throw new NoSuchMethodException(name);
    }
    return method(parent, name, types);
  }

  private static ItemReaderException unreadable(String where, Throwable thrown) {
    Throwable cause = thrown instanceof InvocationTargetException e ? e.getCause() : thrown;
    while (cause != null && cause.getCause() != null && cause.getMessage() == null) {
      cause = cause.getCause();
    }
    return new ItemReaderException(
        where
            + " cannot be read as PARQUET: "
            + (cause == null || cause.getMessage() == null ? thrown : cause.getMessage()));
  }

  /** The object as the library asks for it. */
  private record Source(ObjectContent content, String where) implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
        throws IOException {
      return switch (method.getName()) {
        case "length" -> content.length();
        case "readRange" ->
            content.read(
                (Long) Objects.requireNonNull(arguments[0]),
                (Integer) Objects.requireNonNull(arguments[1]));
        case "name", "toString" -> where;
        case "hashCode" -> where.hashCode();
        case "equals" -> proxy == arguments[0];
        default -> null;
      };
    }
  }
}
