package asl.expression.jsonata.regex;

/** Reads what stands behind a backslash of a pattern. */
final class EscapeReader {
  private final String source;
  private final GroupNames names;
  private int end;

  EscapeReader(String source, GroupNames names) {
    this.source = source;
    this.names = names;
  }

  /** Where the escape that was read last has ended. */
  int end() {
    return end;
  }

  /** The number of the group that an escape refers to; 0 if it refers to none. */
  int reference(int at) throws RegexSyntaxException {
    char c = charAt(at);
    if (c == 'k' && !names.isEmpty()) {
      int close = source.indexOf('>', at);
      if (charAt(at + 1) != '<' || close < 0) {
        throw new RegexSyntaxException("Invalid named reference");
      }
      end = close + 1;
      return names.number(source.substring(at + 2, close));
    }
    if (c < '1' || c > '9') {
      return 0;
    }
    int number = 0;
    int next = at;
    while (CharacterSet.DIGITS.contains(charAt(next)) && number <= names.count()) {
      number = number * 10 + (charAt(next++) - '0');
    }
    end = next;
    return number <= names.count() ? number : 0;
  }

  /** The characters that an escape stands for. */
  CharacterSet character(int at, boolean inClass) throws RegexSyntaxException {
    if (at >= source.length()) {
      throw new RegexSyntaxException("\\ at end of pattern");
    }
    char c = source.charAt(at);
    end = at + 1;
    return switch (c) {
      case 'd' -> CharacterSet.DIGITS;
      case 'D' -> CharacterSet.DIGITS.complement();
      case 'w' -> CharacterSet.WORDS;
      case 'W' -> CharacterSet.WORDS.complement();
      case 's' -> CharacterSet.SPACES;
      case 'S' -> CharacterSet.SPACES.complement();
      default -> CharacterSet.of(single(c, at, inClass));
    };
  }

  private char single(char c, int at, boolean inClass) {
    return switch (c) {
      case 'b' -> inClass ? '\b' : c;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      case 'c' -> control(at, inClass);
      case 'x' -> hex(c, at, 2);
      case 'u' -> hex(c, at, 4);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at);
      default -> c;
    };
  }

  private char control(int at, boolean inClass) {
    char c = charAt(at + 1);
    boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (isLetter || (inClass && (CharacterSet.DIGITS.contains(c) || c == '_'))) {
      end = at + 2;
      return (char) (c % 32);
    }
    end = at;
    return '\\';
  }

  private char hex(char name, int at, int digits) {
    int value = 0;
    for (int i = 1; i <= digits; i++) {
      char c = charAt(at + i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return name;
      }
      value = value * 16 + digit;
    }
    end = at + 1 + digits;
    return (char) value;
  }

  private char octal(int at) {
    int value = 0;
    int next = at;
    while (next < at + 3 && charAt(next) >= '0' && charAt(next) <= '7' && value < 32) {
      value = value * 8 + (charAt(next++) - '0');
    }
    end = next;
    return (char) value;
  }

  private char charAt(int index) {
    return index < source.length() ? source.charAt(index) : '\0';
  }
}
