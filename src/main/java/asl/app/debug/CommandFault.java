package asl.app.debug;

/** A command that cannot be done; the message says why. */
final class CommandFault extends Exception {
  private static final long serialVersionUID = 1L;

  CommandFault(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
