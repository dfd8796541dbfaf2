package asl.graph.render;

import asl.graph.NodeKind;

/** The colours of a terminal, from the sixteen that every theme makes readable. */
enum TerminalInk {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36"),
  BOLD_RED("1;31"),
  BOLD_GREEN("1;32"),
  BRIGHT_BLACK("90");

  private final String code;

  TerminalInk(String code) {
    this.code = code;
  }

  /** The parameters of the escape sequence; empty for none. */
  String code() {
    return code;
  }

  /** The colour of a node's box. */
  static TerminalInk of(NodeKind kind, Standing standing) {
    return switch (standing) {
      case PLAIN -> of(kind);
      case UNREACHED -> kind == NodeKind.MISSING ? RED : BRIGHT_BLACK;
      case SUCCEEDED -> GREEN;
      case CAUGHT -> YELLOW;
      case FAILED -> BOLD_RED;
      case ONGOING -> BLUE;
    };
  }

  private static TerminalInk of(NodeKind kind) {
    return switch (kind) {
      case START, END, PASS -> PLAIN;
      case TASK -> YELLOW;
      case CHOICE, MAP -> MAGENTA;
      case WAIT -> CYAN;
      case SUCCEED -> GREEN;
      case FAIL, MISSING -> RED;
      case PARALLEL -> BLUE;
    };
  }
}
