package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Reads indices and slices; blanks between their characters mean nothing. */
final class IndexReader {
  private final Characters text;
  private int at;
  private final List<Integer> numbers = new ArrayList<>();
  private final StringBuilder digits = new StringBuilder();
  private boolean several;
  private boolean fromStart;
  private boolean toEnd;

  /**
   * @param from where the first of the characters that belong to it stands
   */
  IndexReader(Characters text, int from) {
    this.text = text;
    this.at = from;
  }

  PathStep read() throws Characters.Unreadable {
    while (isPart(text.at(at))) {
      part();
      if (text.at(at) == ']') {
        break;
      }
      at++;
    }
    if (!digits.isEmpty()) {
      take();
    }
    if (numbers.size() == 1 && !fromStart && !toEnd) {
      return new PathStep.Index(numbers.get(0));
    }
    if (several) {
      return new PathStep.Indices(List.copyOf(numbers));
    }
    if (toEnd) {
      return new PathStep.SliceFrom(numbers.get(0));
    }
    return fromStart
        ? new PathStep.SliceTo(numbers.get(0))
        : new PathStep.SliceBetween(numbers.get(0), numbers.get(1));
  }

  private static boolean isPart(char c) {
    return isNumberPart(c) || c == ',' || c == ':';
  }

  private static boolean isNumberPart(char c) {
    return Character.isDigit(c) || c == ' ' || c == '-';
  }

  private void part() throws Characters.Unreadable {
    char c = text.at(at);
    if (c == ':') {
      slice();
    } else if (c == ',') {
      take();
      several = true;
    } else if (c != ' ') {
      digits.append(c);
    }
  }

  private void slice() throws Characters.Unreadable {
    boolean open = digits.isEmpty();
    if (!open) {
      take();
    }
    at++;
    while (isNumberPart(text.at(at))) {
      if (text.at(at) != ' ') {
        digits.append(text.at(at));
      }
      at++;
    }
    if (open) {
      fromStart = true;
      take();
    } else if (digits.isEmpty()) {
      toEnd = true;
    } else {
      take();
    }
  }

  private void take() throws Characters.Unreadable {
    numbers.add(Characters.number(digits));
    digits.setLength(0);
  }
}
