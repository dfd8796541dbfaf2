package asl.diagnostic.report;

/** How many columns of a terminal a character takes (Unicode Standard Annex 11). */
final class CharacterWidth {
  /** The wide ones among the symbols that are narrow otherwise. */
  private static final String SYMBOLS =
      "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔" + "⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

  private CharacterWidth() {}

  static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    boolean isSkinTone = c >= 0x1f3fb && c <= 0x1f3ff;
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isSkinTone) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    if (c >= 0x2300 && c < 0x2c00) {
      return SYMBOLS.indexOf(c) >= 0;
    }
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3040 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f680 && c <= 0x1f6ff)
        || (c >= 0x1f7e0 && c <= 0x1f7eb)
        || (c >= 0x1f900 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
