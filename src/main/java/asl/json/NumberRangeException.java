package asl.json;

/** A number that JSON's grammar allows and that no reader takes, since no double comes near it. */
public final class NumberRangeException extends Exception {
  private static final long serialVersionUID = 1L;

  NumberRangeException(String message) {
    super(message);
  }
}
