package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The picture of positive or of negative numbers, cut into its parts and checked. */
final class SubPicture {
  final String prefix;
  final String suffix;
  final String integerPart;
  final String fractionalPart;
  final @Nullable String exponentPart;
  private final String picture;
  private final String activePart;
  private final String mantissaPart;
  private final NumberSymbols symbols;

  SubPicture(String picture, NumberSymbols symbols) {
    this.picture = picture;
    this.symbols = symbols;
    int start = 0;
    while (start < picture.length() && isPassive(picture.charAt(start))) {
      start++;
    }
    int end = picture.length();
    while (end > start && isPassive(picture.charAt(end - 1))) {
      end--;
    }
    prefix = picture.substring(0, start);
    suffix = picture.substring(end);
    activePart = picture.substring(start, end);
    // One right behind the active part counts, so that its exponent is missing.
    int exponent = picture.indexOf(symbols.exponentSeparator(), start);
    exponent = exponent < 0 || exponent > end ? -1 : exponent - start;
    mantissaPart = exponent < 0 ? activePart : activePart.substring(0, exponent);
    exponentPart =
        exponent < 0 ? null : activePart.substring(Math.min(exponent + 1, activePart.length()));
    int decimal = mantissaPart.indexOf(symbols.decimalSeparator());
    integerPart = decimal < 0 ? mantissaPart : mantissaPart.substring(0, decimal);
    fractionalPart = decimal < 0 ? suffix : mantissaPart.substring(decimal + 1);
    checkMarks();
    checkParts();
    checkGrouping();
    checkDigits();
  }

  private boolean isPassive(char c) {
    return !symbols.isActive(c) || c == symbols.exponentSeparator();
  }

  boolean hasPercent() {
    return picture.contains(symbols.percent());
  }

  boolean hasPerMille() {
    return picture.contains(symbols.perMille());
  }

  boolean hasDecimalSeparator() {
    return picture.indexOf(symbols.decimalSeparator()) >= 0;
  }

  private void checkMarks() {
    require(!activePart.isEmpty(), "D3086");
    require(!isRepeated(String.valueOf(symbols.decimalSeparator())), "D3081");
    require(!isRepeated(symbols.percent()), "D3082");
    require(!isRepeated(symbols.perMille()), "D3083");
    require(!hasPercent() || !hasPerMille(), "D3084");
  }

  private void checkParts() {
    require(mantissaPart.chars().anyMatch(symbols::isAnyDigit), "D3085");
    require(activePart.chars().allMatch(symbols::isActive), "D3086");
  }

  private void checkGrouping() {
    String grouping = String.valueOf(symbols.groupingSeparator());
    int decimal = picture.indexOf(symbols.decimalSeparator());
    if (decimal >= 0) {
      boolean isAdjacent =
          picture.startsWith(grouping, decimal - 1) || picture.startsWith(grouping, decimal + 1);
      require(!isAdjacent, "D3087");
    } else {
      require(!integerPart.endsWith(grouping), "D3088");
    }
    require(!picture.contains(grouping + grouping), "D3089");
  }

  private void checkDigits() {
    int first = integerPart.indexOf(symbols.digit());
    require(first < 0 || hasNoMandatory(integerPart.substring(0, first)), "D3090");
    int last = fractionalPart.lastIndexOf(symbols.digit());
    require(last < 0 || hasNoMandatory(fractionalPart.substring(last)), "D3091");
    String exponent = Objects.requireNonNullElse(exponentPart, "0");
    require(exponentPart == null || (!hasPercent() && !hasPerMille()), "D3092");
    boolean isNumber =
        exponentPart == null
            || (!exponent.isEmpty() && exponent.chars().allMatch(symbols::isMandatoryDigit));
    require(isNumber, "D3093");
  }

  private boolean hasNoMandatory(String part) {
    return part.chars().noneMatch(symbols::isMandatoryDigit);
  }

  private boolean isRepeated(String mark) {
    return picture.indexOf(mark) != picture.lastIndexOf(mark);
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw new JsonataError(code);
    }
  }
}
