package asl.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds one field of details, without writing any data as text. */
final class FieldFinder implements DetailsSink {
  private final String wanted;
  private @Nullable Object found;

  FieldFinder(String wanted) {
    this.wanted = wanted;
  }

  @Nullable Object found() {
    return found;
  }

  @Override
  public void member(String name, @Nullable Object value) {
    if (name.equals(wanted)) {
      found = value;
    }
  }

  @Override
  public void jsonText(String name, @Nullable Object value) {
    member(name, value);
  }

  @Override
  public void data(String name, @Nullable Object value) {
    member(name, value);
  }

  @Override
  public void variables(@Nullable Map<String, @Nullable Object> variables) {
    member("assignedVariables", variables);
  }
}
