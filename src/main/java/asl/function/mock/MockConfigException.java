package asl.function.mock;

/** A MockConfigFile.json that cannot be used; the message says where and why. */
public final class MockConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message where and why
   */
  public MockConfigException(String message) {
    super(message);
  }
}
