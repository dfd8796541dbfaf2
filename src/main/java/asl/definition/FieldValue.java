package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * A field that is present, as written. A null reference to it means that the field is absent; a
 * null value in it that the field is JSON null, which for {@code InputPath} or {@code ResultPath}
 * is not the same.
 *
 * @param name the field's name as written: {@code TimeoutSeconds} or {@code TimeoutSecondsPath}
 * @param value its value as plain Java
 */
public record FieldValue(String name, @Nullable Object value) {
  /** Whether the field is the {@code …Path} form, so that its value is a path. */
  public boolean isPath() {
    return name.endsWith("Path");
  }
}
