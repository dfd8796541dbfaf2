package asl.expression.jsonata.function;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sub-picture says about the digits to write.
 *
 * @param integerGroups where to group the integer part, in digits from its right end
 * @param regularGroup the distance of the groups if they are regular; 0 if not
 * @param fractionalGroups where to group the fractional part, in digits from its left end
 * @param leastInteger the fewest integer digits
 * @param scale the integer digits of a mantissa
 * @param leastFractional the fewest fractional digits
 * @param mostFractional the most fractional digits
 * @param leastExponent the fewest digits of the exponent; 0 if there is none
 */
record NumberPicture(
    List<Integer> integerGroups,
    int regularGroup,
    List<Integer> fractionalGroups,
    int leastInteger,
    int scale,
    int leastFractional,
    int mostFractional,
    int leastExponent) {

  static NumberPicture of(SubPicture parts, NumberSymbols symbols) {
    String exponent = parts.exponentPart;
    int leastInteger = mandatory(parts.integerPart, symbols);
    int scale = leastInteger;
    int leastFractional = mandatory(parts.fractionalPart, symbols);
    int mostFractional = any(parts.fractionalPart, symbols);
    if (leastInteger == 0 && mostFractional == 0) {
      if (exponent == null) {
        leastInteger = 1;
      } else {
        leastFractional = 1;
        mostFractional = 1;
      }
    }
    if (exponent != null && leastInteger == 0 && parts.integerPart.indexOf(symbols.digit()) >= 0) {
      leastInteger = 1;
    }
    if (leastInteger == 0 && leastFractional == 0) {
      leastFractional = 1;
    }
    List<Integer> groups = groups(parts.integerPart, symbols, false);
    return new NumberPicture(
        groups,
        regular(groups),
        groups(parts.fractionalPart, symbols, true),
        leastInteger,
        scale,
        leastFractional,
        mostFractional,
        exponent == null ? 0 : mandatory(exponent, symbols));
  }

  private static int mandatory(String part, NumberSymbols symbols) {
    return (int) part.chars().filter(symbols::isMandatoryDigit).count();
  }

  private static int any(String part, NumberSymbols symbols) {
    return (int) part.chars().filter(symbols::isAnyDigit).count();
  }

  private static List<Integer> groups(String part, NumberSymbols symbols, boolean fromLeft) {
    List<Integer> positions = new ArrayList<>();
    int at = -1;
    while ((at = part.indexOf(symbols.groupingSeparator(), at + 1)) >= 0) {
      positions.add(any(fromLeft ? part.substring(0, at) : part.substring(at), symbols));
    }
    return positions;
  }

  private static int regular(List<Integer> positions) {
    int factor = 0;
    for (int position : positions) {
      factor = greatestCommonDivisor(position, factor);
    }
    for (int i = 1; i <= positions.size(); i++) {
      if (!positions.contains(i * factor)) {
        return 0;
      }
    }
    return factor;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
