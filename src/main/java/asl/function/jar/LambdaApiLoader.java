package asl.function.jar;

/**
 * What a handler sees beside its own classes: the JDK and AWS's {@code aws-lambda-java-core}. Asl's
 * own classes and its libraries stay hidden, so that a handler may bring any version of them.
 */
final class LambdaApiLoader extends ClassLoader {
  private static final String API = "com.amazonaws.services.lambda.runtime.";
  private static final String SERIALIZATION = API + "serialization.";

  private final ClassLoader own;

  /**
   * @param neighbour a class beside which the API is found
   */
  LambdaApiLoader(Class<?> neighbour) {
    super(ClassLoader.getPlatformClassLoader());
    this.own = neighbour.getClassLoader();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(API) && !name.startsWith(SERIALIZATION)) {
      return own.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
