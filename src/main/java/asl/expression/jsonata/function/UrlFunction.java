package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/** {@code $encodeUrl}, {@code $decodeUrl} and their Component forms, with JSONata's error. */
final class UrlFunction extends BuiltinFunction {
  private final String name;

  UrlFunction(String name) {
    super(name, "<s-:s>", 1);
    this.name = name;
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    if (text == null) {
      return null;
    }
    try {
      return switch (name) {
        case "encodeUrl" -> Functions.encodeUrl(text);
        case "encodeUrlComponent" -> Functions.encodeUrlComponent(text);
        case "decodeUrl" -> Functions.decodeUrl(text);
        default -> Functions.decodeUrlComponent(text);
      };
    } catch (JException | IllegalArgumentException e) {
      throw error("D3140", text);
    }
  }
}
