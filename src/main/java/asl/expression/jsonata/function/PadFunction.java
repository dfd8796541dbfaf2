package asl.expression.jsonata.function;

import org.jspecify.annotations.Nullable;

/**
 * {@code $pad(text, width [, filler])}: the text filled up to the width, on the right if the width
 * is positive and on the left if it is negative. Characters are counted as code points.
 */
final class PadFunction extends BuiltinFunction {
  private static final int WIDEST = 10_000_000;

  PadFunction() {
    super("pad", "<s-ns?:s>", 3);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    Number width = arguments.number(1);
    if (text == null || width == null) {
      return text;
    }
    if (Math.abs(width.doubleValue()) > WIDEST) {
      throw error("D3137", "The width of $pad must not exceed " + WIDEST);
    }
    String given = arguments.string(2);
    String filler = given == null || given.isEmpty() ? " " : given;
    int missing = Math.abs(width.intValue()) - text.codePointCount(0, text.length());
    String padding = padding(filler.codePoints().toArray(), missing);
    return width.intValue() < 0 ? padding + text : text + padding;
  }

  private static String padding(int[] filler, int length) {
    StringBuilder padding = new StringBuilder();
    for (int i = 0; i < length; i++) {
      padding.appendCodePoint(filler[i % filler.length]);
    }
    return padding.toString();
  }
}
