package asl.expression.jsonpath;

import asl.expression.ExpressionSyntaxException;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A path with filters, deep scans, functions or several names, as Jayway JsonPath evaluates it over
 * plain Java values. An indefinite path that breaks off on its way gives the empty list, as AWS has
 * it.
 */
final class JaywayPath implements PathEvaluator {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new PlainJsonProvider())
          .mappingProvider(new NoMappingProvider())
          .build();

  private final JsonPath path;
  private final boolean appends;

  private JaywayPath(JsonPath path) {
    this.path = path;
    this.appends = path.getPath().contains(".append(");
  }

  static JaywayPath compile(String text) throws ExpressionSyntaxException {
    if (text.endsWith("[")) {
      throw new ExpressionSyntaxException(
          "'" + text + "' is not a valid JSONPath: nothing follows the last '['", text.length());
    }
    try {
      return new JaywayPath(JsonPath.compile(FilterWords.quote(text)));
    } catch (InvalidPathException | IllegalArgumentException | IllegalStateException e) {
      throw new ExpressionSyntaxException(
          "'" + text + "' is not a valid JSONPath: " + reason(e), -1);
    }
  }

  /** What is wrong, without the names of Java's exceptions that Jayway takes into its messages. */
  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IndexOutOfBoundsException) {
      return "it ends too early";
    }
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }

  @Override
  public boolean isDefinite() {
    return path.isDefinite();
  }

  @Override
  public @Nullable Object find(@Nullable Object root) {
    if (root == null) {
      return NoMatch.NO_MATCH;
    }
    try {
      return withoutSets(path.read(appends ? copy(root) : root, CONFIGURATION));
    } catch (JsonPathException | IllegalStateException e) {
      return path.isDefinite() ? NoMatch.NO_MATCH : new ArrayList<>();
    }
  }

  /** Jayway's {@code append()} changes the array that it finds; ours are shared. */
  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copy(element));
      }
      return copy;
    }
    if (value instanceof Map<?, ?> object) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        copy.put(member.getKey(), copy(member.getValue()));
      }
      return copy;
    }
    return value;
  }

  /** Makes the sets of names that {@code keys()} gives, for one object or for many, arrays. */
  private static @Nullable Object withoutSets(@Nullable Object found) {
    if (found instanceof Set<?> names) {
      return new ArrayList<>(names);
    }
    if (found instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Set<?>) {
      List<@Nullable Object> arrays = new ArrayList<>(list.size());
      for (Object names : list) {
        arrays.add(withoutSets(names));
      }
      return arrays;
    }
    return found;
  }

  @Override
  public String explain(@Nullable Object root) {
    if (root == null) {
      return "The path $ is null";
    }
    try {
      path.read(root, CONFIGURATION);
      return "No results for path: " + path.getPath();
    } catch (IllegalStateException e) {
      return "No results for path: " + path.getPath();
    } catch (JsonPathException e) {
      return String.valueOf(e.getMessage())
          .replace(PlainJsonProvider.class.getName(), JaywayNames.JSON_PROVIDER);
    }
  }
}
