package asl.function.aws;

import java.util.Locale;

/** The AWS CLI's name of an API action: {@code putItem} is {@code put-item}. */
final class ActionName {
  /** Words that the CLI's rule would cut apart, and how it is made to keep them whole. */
  private static final String[][] WHOLE = {
    {"WhatsApp", "Whatsapp"}, {"OTel", "Otel"}, {"iSCSI", "Iscsi"}, {"HITs", "Hits"}
  };

  private ActionName() {}

  static String kebab(String action) {
    String text = action;
    for (String[] word : WHOLE) {
      text = text.replace(word[0], word[1]);
    }
    int plural = pluralOfLetters(text);
    if (plural > 0) {
      return words(text.substring(0, plural))
          + "-"
          + text.substring(plural).toLowerCase(Locale.ROOT);
    }
    return words(text);
  }

  /** Where a last word like {@code ARNs} begins; -1 if there is none. */
  private static int pluralOfLetters(String text) {
    int end = text.length() - 1;
    int start = end;
    while (start > 0 && Character.isUpperCase(text.charAt(start - 1))) {
      start--;
    }
    return end > 2 && text.charAt(end) == 's' && end - start >= 2 ? start : -1;
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && beginsWord(text, i)) {
        words.append('-');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }

  private static boolean beginsWord(String text, int at) {
    boolean lowerNext = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return !Character.isUpperCase(text.charAt(at - 1)) || lowerNext;
  }
}
