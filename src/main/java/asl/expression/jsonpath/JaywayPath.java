package asl.expression.jsonpath;

import asl.expression.ExpressionSyntaxException;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import java.util.ArrayList;
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

  private JaywayPath(JsonPath path) {
    this.path = path;
  }

  static JaywayPath compile(String text) throws ExpressionSyntaxException {
    if (text.endsWith("[")) {
      throw new ExpressionSyntaxException(
          "'" + text + "' is not a valid JSONPath: nothing follows the last '['", text.length());
    }
    try {
      return new JaywayPath(JsonPath.compile(FilterWords.quote(text)));
    } catch (InvalidPathException | IllegalArgumentException e) {
      throw new ExpressionSyntaxException(
          "'" + text + "' is not a valid JSONPath: " + e.getMessage(), -1);
    }
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
      return path.read(root, CONFIGURATION);
    } catch (JsonPathException e) {
      return path.isDefinite() ? NoMatch.NO_MATCH : new ArrayList<>();
    }
  }

  @Override
  public String explain(@Nullable Object root) {
    if (root == null) {
      return "The path $ is null";
    }
    try {
      path.read(root, CONFIGURATION);
      return "No results for path: " + path.getPath();
    } catch (JsonPathException e) {
      return String.valueOf(e.getMessage())
          .replace(PlainJsonProvider.class.getName(), JaywayNames.JSON_PROVIDER);
    }
  }
}
