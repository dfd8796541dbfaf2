package asl.trace.render;

/** Colours for a terminal, by what they mean. */
public enum Palette {
  /** No colour. */
  NONE,
  /** The sixteen colours every terminal has. */
  ANSI;

  /** What text means. */
  enum Tone {
    PLAIN(""),
    NAME("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("31"),
    WARN("33"),
    HINT("36");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  String paint(Tone tone, String text) {
    return this == NONE || tone == Tone.PLAIN || text.isBlank()
        ? text
        : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
  }
}
