package asl.function.mapping;

/** A mapping that cannot be used; the message says where and how to mend it. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param place the file with line and column, or the option
   * @param problem what is wrong
   * @param remedy how to mend it
   */
  public MappingException(String place, String problem, String remedy) {
    super("%s: %s%n  help: %s".formatted(place, problem, remedy));
  }
}
