package asl.text;

/** Colours for a terminal, by what they mean. */
public enum Palette {
  /** No colour. */
  NONE,
  /** The sixteen colours every terminal has. */
  ANSI;

  /** What text means. */
  public enum Tone {
    PLAIN(""),
    NAME("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("31"),
    WARN("33"),
    HINT("36"),
    ERROR_LABEL("1;31"),
    WARNING_LABEL("1;33"),
    HINT_LABEL("1;36");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  /**
   * The text with the escape sequences of its colour; as it is where nothing of it would be seen.
   */
  public String paint(Tone tone, String text) {
    return this == NONE || tone == Tone.PLAIN || text.isBlank()
        ? text
        : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
  }
}
