package asl.diagnostic.report;

import asl.diagnostic.Severity;

/** Colours of the text report, or none. */
enum Palette {
  NONE,
  ANSI;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return this == NONE ? text : "\u001b[1m" + text + RESET;
  }

  String severity(Severity severity, String text) {
    if (this == NONE) {
      return text;
    }
    String colour =
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case HINT -> "\u001b[1;36m";
        };
    return colour + text + RESET;
  }
}
